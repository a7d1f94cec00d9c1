namespace RiskPlanner.Simulation.State;

/// <summary>What is gone or wrong since an event: who needs it notices (docs/theory/replay.md, "Who notices"). Immutable.</summary>
/// <param name="Strike">Which event, 0 for the first.</param>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Subject">The name of the thing; empty for media, of which all that an event took are one.</param>
internal readonly record struct Gap(int Strike, GapKind Kind, string Subject);
