namespace RiskPlanner.Reports.Pages;

/// <summary>A fact on a title page.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsName">Whether it is a name or a hash, which are set at fixed pitch.</param>
public sealed record ReportFact(string Label, string Value, bool IsName = false);
