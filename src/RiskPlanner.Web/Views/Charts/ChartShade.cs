using NodaTime;

namespace RiskPlanner.Web.Views.Charts;

/// <summary>A time that is shaded through all rows.</summary>
/// <param name="From">Its begin.</param>
/// <param name="Until">Its end.</param>
/// <param name="Style">The name of its style.</param>
public sealed record ChartShade(Instant From, Instant Until, string Style);
