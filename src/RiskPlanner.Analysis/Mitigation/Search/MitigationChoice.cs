namespace RiskPlanner.Analysis.Mitigation;

/// <summary>A choice of changes that leaves as little open as can be, for as little as that can be had. Immutable.</summary>
/// <param name="Chosen">The changes, by their places in the catalogue, ascending.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="Bound">What every choice costs at least that leaves as few points open, as far as that is proven.</param>
/// <param name="IsProven">Whether it is proven that no choice leaves fewer open, nor as few for less.</param>
/// <param name="Open">What is left open, of the representatives of groups.</param>
/// <param name="OpenNames">How many points that is, by their names.</param>
public sealed record MitigationChoice(IReadOnlyList<int> Chosen, long Cost, long Bound, bool IsProven, IReadOnlyList<OpenPoint> Open, long OpenNames)
{
    /// <summary>Whether nothing is left open.</summary>
    public bool Suffices => Open.Count == 0;
}
