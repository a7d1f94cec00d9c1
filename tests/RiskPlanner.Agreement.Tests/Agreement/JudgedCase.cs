using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>A case and what the emulator, which is the truth, says of it.</summary>
public sealed record JudgedCase(ReplayCase Case, IReadOnlyList<DataSetOutcome> Outcomes);
