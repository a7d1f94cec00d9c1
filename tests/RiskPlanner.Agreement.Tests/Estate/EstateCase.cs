using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Agreement.Tests.Estate;

/// <summary>A case and what a whole replay says of it.</summary>
public sealed record EstateCase(ReplayCase Case, IReadOnlyList<DataSetOutcome> Outcomes);
