using NodaTime;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A time in which a key that is lost is lost for good, because nobody notices before the last way back has ended.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its end; the moment itself is out of it, unless it is the plan's end.</param>
public sealed record LossWindow(Instant From, Instant Until)
{
    /// <summary>How long it is.</summary>
    public Duration Length => Until - From;
}
