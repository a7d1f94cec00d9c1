using NodaTime;

namespace RiskPlanner.Web.Views.Charts;

/// <summary>A span in a row of a chart; one without length is a mark.</summary>
/// <param name="From">Its begin; null for the chart's.</param>
/// <param name="Until">Its end; null for the chart's.</param>
/// <param name="Style">The name of its style.</param>
/// <param name="Text">What stands in it when there is room; null for nothing.</param>
public sealed record ChartCell(Instant? From, Instant? Until, string Style, string? Text = null)
{
    /// <summary>What stands in it when there is little room; null for nothing.</summary>
    public string? ShortText { get; init; }
}
