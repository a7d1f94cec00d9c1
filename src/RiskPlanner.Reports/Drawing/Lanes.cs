namespace RiskPlanner.Reports.Drawing;

/// <summary>Which way an arrow takes around the columns; gutters are counted from the left, gutter n lies left of column n.</summary>
/// <param name="Route">What is copied where.</param>
/// <param name="FromSite">The column it leaves.</param>
/// <param name="ToSite">The column it reaches.</param>
internal sealed record Lanes(CopyRoute Route, int FromSite, int ToSite)
{
    /// <summary>Whether it leaves its source on the right; what stays in a column does too.</summary>
    public bool LeavesRight => ToSite >= FromSite;

    /// <summary>Whether it reaches its target on the right.</summary>
    public bool ReachesRight => ToSite <= FromSite;

    /// <summary>The gutter in which it leaves.</summary>
    public int LeavingGutter => LeavesRight ? FromSite + 1 : FromSite;

    /// <summary>The gutter in which it arrives.</summary>
    public int ReachingGutter => ReachesRight ? ToSite + 1 : ToSite;

    /// <summary>Whether it passes below columns that lie between.</summary>
    public bool PassesBelow => LeavingGutter != ReachingGutter;
}
