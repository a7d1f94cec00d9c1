using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>An entry that excuses findings and has no last day: it counts for ever, and nobody is asked again. It is told, so that somebody looks at it.</summary>
/// <param name="Kind">What it is: <c>exception</c> of a standard, or <c>suppression</c> of a file or plan.</param>
/// <param name="Rule">The rule that it names; null for all.</param>
/// <param name="About">The mask of what it covers; null for all of the rule.</param>
/// <param name="Fingerprint">The one finding that it names; null for all.</param>
/// <param name="By">Who answers for it; null where nobody is named.</param>
/// <param name="Why">The reason.</param>
public sealed record OpenEndedEntry(string Kind, string? Rule, string? About, string? Fingerprint, string? By, string Why)
{
    /// <summary>The exceptions of a standard without a last day.</summary>
    /// <param name="standard">The standard; null for none.</param>
    public static IEnumerable<OpenEndedEntry> In(NamingStandard? standard) => (standard?.Exceptions ?? []).Where(exempt => exempt.Until is null)
        .Select(exempt => new OpenEndedEntry("exception", null, exempt.Mask.Text, null, null, exempt.Why));

    /// <summary>The accepted findings without a last day.</summary>
    public static IEnumerable<OpenEndedEntry> In(IEnumerable<AcceptedFinding> accepted) => accepted.Where(entry => entry.Until is null)
        .Select(entry => new OpenEndedEntry("suppression", entry.Rule, entry.About?.Text, entry.Fingerprint, entry.By, entry.Why));

    /// <summary>The entry in words, as the end of a sentence.</summary>
    public override string ToString() =>
        $"{Kind} {string.Join(' ', new[] { Rule, About, Fingerprint }.OfType<string>().DefaultIfEmpty("of everything"))}{(By is null ? "" : $" by {By}")} ({Why})";
}
