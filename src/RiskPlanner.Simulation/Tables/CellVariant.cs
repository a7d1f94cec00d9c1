namespace RiskPlanner.Simulation.Tables;

/// <summary>A choice of the free attributes and what came of it.</summary>
/// <param name="Choices">The words of each choice, in the order of the attributes; empty when nothing is free.</param>
/// <param name="Replays">One replay for each target that the row means.</param>
public sealed record CellVariant(IReadOnlyList<string> Choices, IReadOnlyList<VariantReplay> Replays)
{
    /// <summary>Whether the data survives the event on every target.</summary>
    public bool Survives => Replays.All(replay => replay.Outcome.Survived);
}
