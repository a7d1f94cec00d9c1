namespace RiskPlanner.Web.Pages.Replays;

/// <summary>A mark of time on an axis.</summary>
/// <param name="Share">Where, from 0 to 1.</param>
/// <param name="Text">What it says.</param>
/// <param name="Spare">Whether it can be left out where there is little room.</param>
public sealed record AxisTick(double Share, string Text, bool Spare);
