using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Findings that somebody looks after. They count as before: it is told who puts them right, and until when. Immutable.</summary>
/// <param name="Owner">Who looks after them.</param>
public sealed record AssignedFinding(string Owner) : FindingEntry
{
    /// <summary>The day until which they are to be put right; null where nobody said.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>What is to be known about it; null for nothing.</summary>
    public string? Comment { get; init; }
}
