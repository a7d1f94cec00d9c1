using RiskPlanner.Application.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>What became of a question: a report, or the problems of the model.</summary>
/// <param name="Report">The report; null when the model was refused.</param>
/// <param name="Problems">Why it was refused, the first of the problems; empty when it was not.</param>
/// <param name="ProblemsInAll">How many problems there are, listed or not.</param>
internal sealed record CutSetsAnswer(CutSetsReport? Report, IReadOnlyList<OpenPsaProblem> Problems, int ProblemsInAll = 0);
