using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Findings that somebody answers for. They stay in every list, marked, and fail nothing. One type for plans and for files of suppressions. Immutable.
/// </summary>
/// <param name="By">Who answers for it.</param>
/// <param name="Why">The reason.</param>
public sealed record AcceptedFinding(string By, string Why) : FindingEntry
{
    /// <summary>The last day on which it counts; null when it has no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether it speaks of a finding on a day.</summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="about">What the finding is about.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    /// <param name="today">The day.</param>
    public bool Covers(string rule, string about, string fingerprint, LocalDate today) => !(Until < today) && SpeaksOf(rule, about, fingerprint);
}
