using RiskPlanner.Analysis.Destruction;

namespace RiskPlanner.Application.Destruction;

/// <summary>What came of a question.</summary>
/// <param name="Report">The answer; null when something is wrong with the question.</param>
/// <param name="Faults">Everything that is wrong with it; empty when nothing is.</param>
public sealed record DestructionAnswer(DestructionReport? Report, IReadOnlyList<DestructionFault> Faults);
