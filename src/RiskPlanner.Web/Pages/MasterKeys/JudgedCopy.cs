using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>A CKDS copy that exists at the moment.</summary>
/// <param name="Life">The copy.</param>
/// <param name="Usability">How it can be used then.</param>
public sealed record JudgedCopy(CkdsCopyLife Life, CkdsCopyUsability Usability);
