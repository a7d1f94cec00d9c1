using NodaTime;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A change of the plan with which the loss of the key is always noticed in time.</summary>
/// <param name="Text">The change, as an instruction.</param>
/// <param name="Change">The change.</param>
/// <param name="Margin">The worst margin with it; null when the key then outlives the horizon.</param>
public sealed record Remedy(string Text, KeyLossChange Change, Duration? Margin);
