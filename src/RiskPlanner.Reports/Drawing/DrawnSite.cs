namespace RiskPlanner.Reports.Drawing;

/// <summary>A site: a column of boxes.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is for, in words.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Width">How wide it is.</param>
public sealed record DrawnSite(string Name, string Kind, double Left, double Width)
{
    /// <summary>Its right edge.</summary>
    public double Right => Left + Width;
}
