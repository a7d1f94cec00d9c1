namespace RiskPlanner.Interchange;

/// <summary>What a file of costs states.</summary>
/// <param name="Unit">What one is.</param>
/// <param name="Changes">The kinds of changes that it names.</param>
internal sealed record StatedCosts(string Unit, IReadOnlyList<StatedCost> Changes);
