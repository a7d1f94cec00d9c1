namespace RiskPlanner.Model;

/// <summary>Labels of other functions in the same CKDS, at which no rule looks.</summary>
/// <param name="Mask">Which ones.</param>
/// <param name="Why">Whose they are.</param>
public sealed record IgnoredLabels(OperatorMask Mask, string Why);
