namespace RiskPlanner.Application.Documents;

/// <summary>A choice of what is free, and what came of it.</summary>
/// <param name="Choices">The words of each choice; empty when nothing is free.</param>
/// <param name="Survives">Whether the data survives the event on every target.</param>
/// <param name="Replays">One replay for each target that the row means.</param>
public sealed record EvidenceVariant(IReadOnlyList<string> Choices, bool Survives, IReadOnlyList<EvidenceReplay> Replays);
