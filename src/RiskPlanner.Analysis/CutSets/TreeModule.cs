namespace RiskPlanner.Analysis.CutSets;

/// <summary>One module after its diagram was built.</summary>
/// <param name="Node">The module's root in the graph.</param>
/// <param name="FirstLevel">Level of its topmost variable.</param>
/// <param name="LevelCount">Number of its variables; its levels are consecutive.</param>
/// <param name="HasBinate">True when some variable works in both directions.</param>
internal readonly record struct TreeModule(int Node, int FirstLevel, int LevelCount, bool HasBinate);
