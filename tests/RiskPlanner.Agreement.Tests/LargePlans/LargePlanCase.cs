using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Agreement.Tests.LargePlans;

/// <summary>A case and what a whole replay says of it.</summary>
public sealed record LargePlanCase(ReplayCase Case, IReadOnlyList<DataSetOutcome> Outcomes);
