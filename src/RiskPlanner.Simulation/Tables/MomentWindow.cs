using NodaTime;

namespace RiskPlanner.Simulation.Tables;

/// <summary>A stretch of time, its beginning included and its end not.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its end.</param>
public readonly record struct MomentWindow(Instant From, Instant Until)
{
    /// <summary>How long it is.</summary>
    public Duration Length => Until - From;
}
