using NodaTime;
using RiskPlanner.Simulation.MasterKeys;

namespace RiskPlanner.Web.Views.Charts;

/// <summary>A time in which copies can be used in one way.</summary>
/// <param name="From">Its begin.</param>
/// <param name="Until">Its end.</param>
/// <param name="Use">The way.</param>
public sealed record UseSpan(Instant From, Instant Until, CkdsCopyUse Use);
