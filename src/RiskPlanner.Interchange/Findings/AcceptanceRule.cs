using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What can be wrong with an acceptance: with an entry of a plan, or of a file of suppressions, that excuses findings (docs/findings.md).</summary>
/// <param name="Id">Its id. It stays for ever.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">What it finds, as a sentence.</param>
public sealed record AcceptanceRule(string Id, FindingSeverity Severity, string Title)
{
    /// <summary>The page of the documentation that explains them.</summary>
    public const string Page = "docs/findings.md";

    /// <summary>RA0060: it names a rule that there is not.</summary>
    public static AcceptanceRule NoSuchRule { get; } = new("RA0060", FindingSeverity.Warning, "An acceptance names a rule that there is not: it excuses nothing.");

    /// <summary>RA0061: it speaks of nothing that was found.</summary>
    public static AcceptanceRule OfNothing { get; } = new("RA0061", FindingSeverity.Note, "An acceptance speaks of nothing that was found: it is not needed any more, or misses what was meant.");

    /// <summary>RA0062: it has ended.</summary>
    public static AcceptanceRule Ended { get; } = new("RA0062", FindingSeverity.Note, "An acceptance has ended: what it spoke of counts again.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<AcceptanceRule> All { get; } = [NoSuchRule, OfNothing, Ended];
}
