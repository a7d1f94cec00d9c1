using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Results;

/// <summary>An assessment of a plan.</summary>
/// <param name="Run">The run that made it.</param>
/// <param name="Tables">What it came to.</param>
/// <param name="Plan">The plan in the version that was assessed; in the present one where that version is not there any more.</param>
internal sealed record Assessment(Run Run, TablesDocument Tables, Plan Plan);
