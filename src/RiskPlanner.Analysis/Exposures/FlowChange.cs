using NodaTime;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>What can make a way of data different from some moment on. Immutable.</summary>
/// <param name="At">When it happens: of several the first.</param>
/// <param name="OfLevel">Whether the system gets another level of z/OS.</param>
/// <param name="OfLabel">Whether the data set comes under another label.</param>
public sealed record FlowChange(Instant At, bool OfLevel, bool OfLabel)
{
    /// <summary>Both, from the first one on.</summary>
    public FlowChange And(FlowChange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new FlowChange(Instant.Min(At, other.At), OfLevel || other.OfLevel, OfLabel || other.OfLabel);
    }
}
