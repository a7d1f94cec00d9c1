namespace RiskPlanner.Reports.Components;

/// <summary>What the words and shapes of verdicts mean.</summary>
public sealed partial class VerdictLegend;
