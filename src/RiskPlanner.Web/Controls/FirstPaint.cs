namespace RiskPlanner.Web.Controls;

/// <summary>What stands in the first paint of a page.</summary>
internal static class FirstPaint
{
    /// <summary>How long it waits for what is read quickly; what is not never delays it, and comes after it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(150);
}
