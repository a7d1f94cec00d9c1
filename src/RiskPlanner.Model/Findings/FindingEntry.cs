using System.Text;

namespace RiskPlanner.Model;

/// <summary>An entry of a plan, or of a file beside it, that speaks of findings: by rule, by what they are about, by fingerprint, or by several of these. Immutable.</summary>
public abstract record FindingEntry
{
    /// <summary>The rule's id; null when the rule does not matter.</summary>
    public string? Rule { get; init; }

    /// <summary>What the findings are about, such as labels or data sets; null for all of the rule.</summary>
    public OperatorMask? About { get; init; }

    /// <summary>One finding, by the sixteen digits that results give as its fingerprint; null for all.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Whether it says of which findings it speaks at all.</summary>
    public bool NamesFindings => Rule is not null || Fingerprint is not null;

    /// <summary>Whether it speaks of a finding.</summary>
    /// <param name="rule">The finding's rule.</param>
    /// <param name="about">What the finding is about.</param>
    /// <param name="fingerprint">The finding's fingerprint.</param>
    public bool SpeaksOf(string rule, string about, string fingerprint)
    {
        if (!NamesFindings || (Rule is not null && Rule != rule) || (Fingerprint is not null && Fingerprint != fingerprint)) return false;
        return About is not { } mask || mask.Covers(Encoding.UTF8.GetBytes(about));
    }
}
