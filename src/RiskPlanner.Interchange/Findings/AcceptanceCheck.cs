using System.Text;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What was looked at, and by which rules: by it is said which acceptances excuse something. Immutable.</summary>
/// <param name="Today">The day.</param>
public sealed record AcceptanceCheck(LocalDate Today)
{
    /// <summary>Whether there is a rule of an id; null where that cannot be said here.</summary>
    public required Func<string, bool?> Exists { get; init; }

    /// <summary>Whether a rule was run, so that what it did not find is not there.</summary>
    public required Func<string, bool> HasRun { get; init; }

    /// <summary>Whether all rules were run that an acceptance can speak of: only then one that names a finding by its fingerprint alone can be judged.</summary>
    public bool HasRunAll { get; init; }

    /// <summary>What was found.</summary>
    public required IEnumerable<(string Rule, string About, string Fingerprint)> Found { get; init; }

    /// <summary>What is wrong with acceptances, of each at most one thing, in their order.</summary>
    /// <param name="entries">The acceptances.</param>
    public IReadOnlyList<AcceptanceFault> Find(IReadOnlyList<AcceptedFinding> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var faults = new SortedDictionary<int, AcceptanceFault>();
        var open = new List<int>();
        foreach (var (i, entry) in entries.Index())
        {
            var exists = entry.Rule is null ? true : Exists(entry.Rule);
            if (exists is null) continue;
            if (exists == false)
                faults.Add(i, new AcceptanceFault(i, AcceptanceRule.NoSuchRule, entry, $"There is no rule {entry.Rule}: the acceptance excuses nothing.", "the id of a rule, as results have it"));
            else if (entry.Until < Today)
                faults.Add(i, new AcceptanceFault(i, AcceptanceRule.Ended, entry, $"The acceptance ended on {FindingWords.Day(entry.Until)}: what it spoke of counts again.", "a later day, or no acceptance"));
            else if (entry.Rule is null ? HasRunAll : HasRun(entry.Rule))
                open.Add(i);
        }

        if (open.Count > 0)
        {
            foreach (var (rule, about, fingerprint) in Found)
            {
                open.RemoveAll(i => SpeaksOf(entries[i], rule, about, fingerprint));
                if (open.Count == 0) break;
            }
        }

        foreach (var i in open)
            faults.Add(i, new AcceptanceFault(i, AcceptanceRule.OfNothing, entries[i], "Nothing that was found is what the acceptance speaks of: it is not needed any more, or misses what was meant.", "what results are about, or no acceptance"));
        return [.. faults.Values];
    }

    // An exception of a standard names labels alone, and speaks of whatever is found in them.
    private static bool SpeaksOf(AcceptedFinding entry, string rule, string about, string fingerprint) =>
        entry.NamesFindings ? entry.SpeaksOf(rule, about, fingerprint) : entry.About?.Covers(Encoding.UTF8.GetBytes(about)) == true;
}
