using System.Text;
using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Findings that somebody answers for: by rule, by what they are about, by fingerprint, or by several of these. They stay in
/// every list, marked, and fail nothing. One type for plans and for files of suppressions. Immutable.
/// </summary>
/// <param name="By">Who answers for it.</param>
/// <param name="Why">The reason.</param>
public sealed record AcceptedFinding(string By, string Why)
{
    /// <summary>The rule's id; null when the rule does not matter.</summary>
    public string? Rule { get; init; }

    /// <summary>What the findings are about, such as labels or data sets; null for all of the rule.</summary>
    public OperatorMask? About { get; init; }

    /// <summary>One finding, by the sixteen digits that results give as its fingerprint; null for all.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The last day on which it counts; null when it has no end.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>Whether it speaks of a finding on a day.</summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="about">What the finding is about.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    /// <param name="today">The day.</param>
    public bool Covers(string rule, string about, string fingerprint, LocalDate today)
    {
        if (Until < today || (Rule is null && Fingerprint is null) || (Rule is not null && Rule != rule) || (Fingerprint is not null && Fingerprint != fingerprint)) return false;
        return About is not { } mask || mask.Covers(Encoding.UTF8.GetBytes(about));
    }
}
