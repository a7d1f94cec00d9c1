namespace RiskPlanner.Reports.Drawing;

/// <summary>A line of text in a box.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsName">Whether it is a z/OS name, which is set in the fixed face.</param>
/// <param name="Note">What stands behind it, dimmed; may be empty.</param>
public sealed record DrawnText(string Text, bool IsName = false, string Note = "");
