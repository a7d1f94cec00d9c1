using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Reports.Story;

/// <summary>
/// What happened in a simulation, in the order in which it matters: what struck, who noticed and when, what still held the keys that were missed, and what came of it.
/// Made of the values of the result; no sentence of it is read. Immutable.
/// </summary>
public sealed class ReplayStory
{
    // What puts a key back, and what had held it until then.
    private static readonly Dictionary<RecoveryAction, string> Holders = new()
    {
        [RecoveryAction.RestoreKeyFromStorage] = "the in-storage CKDS of another sysplex",
        [RecoveryAction.RestoreKeyFromCopy] = "a CKDS copy under the CURRENT master key",
        [RecoveryAction.ReencipherKeyFromCopy] = "a CKDS copy under the OLD master key",
        [RecoveryAction.RestoreKeyThroughSpareDomain] = "a CKDS copy under an older master key, whose parts are kept",
        [RecoveryAction.ActivateCkdsCopy] = "a CKDS copy that became the live CKDS",
        [RecoveryAction.PutBackKeyRecord] = "the key record that was saved before another took its place",
        [RecoveryAction.RestoreKeyFromRepository] = "a repository",
        [RecoveryAction.RestoreKeyServer] = "a backup of the tape key server",
        [RecoveryAction.RestorePrivateKey] = "a backup of the private key",
        [RecoveryAction.RecallKey] = "the archive of the CKDS",
    };

    private ReplayStory(ReplayDocument document)
    {
        Document = document;
        Marks = [.. MarksOf(document).OrderBy(mark => mark.At).ThenBy(mark => mark.Kind)];
        Held = [.. document.Outcomes
            .SelectMany(outcome => (outcome.Runbook?.Steps ?? []).Select(step => step.Action).OfType<RecoveryAction>().Where(Holders.ContainsKey).Distinct())
            .GroupBy(action => action).OrderByDescending(group => group.Count()).ThenBy(group => group.Key)
            .Select(group => new KeyHolder(group.Key, Holders[group.Key], group.Count()))];
        Sought = [.. document.Outcomes.SelectMany(outcome => outcome.Causes ?? []).Where(cause => cause.Route == RouteKind.Key)
            .GroupBy(cause => cause.Of).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Max(cause => cause.Count)))];
        IsOfKeys = Held.Count > 0 || Sought.Count > 0 || document.Events.Any(strike => ThreatCatalogue.Find(strike.Kind)?.Target is ThreatTarget.Key or ThreatTarget.KeyStore);
        Counts = [.. Enum.GetValues<OutcomeKind>().Select(kind => (kind, document.Outcomes.Count(outcome => outcome.Outcome == kind))).Where(count => count.Item2 > 0)];
    }

    /// <summary>The result that it tells.</summary>
    public ReplayDocument Document { get; }

    /// <summary>When the simulation ended; null where nothing was logged.</summary>
    public Instant? End => Document.Log is [.., var last] ? last.Time : null;

    /// <summary>Events, notices and recoveries, in order of time.</summary>
    public IReadOnlyList<StoryMark> Marks { get; }

    /// <summary>What still held the keys that were missed, and gave them back; what gave back most first.</summary>
    public IReadOnlyList<KeyHolder> Held { get; }

    /// <summary>Where keys were looked for in vain, and how many of each kind.</summary>
    public IReadOnlyList<(string Place, int Count)> Sought { get; }

    /// <summary>Whether the story is of keys.</summary>
    public bool IsOfKeys { get; }

    /// <summary>How many data sets came to each outcome.</summary>
    public IReadOnlyList<(OutcomeKind Outcome, int DataSets)> Counts { get; }

    /// <summary>The story of a result.</summary>
    public static ReplayStory Of(ReplayDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new ReplayStory(document);
    }

    /// <summary>How long an event went unnoticed; null where it was noticed at once, or by nobody, or the document is of an earlier version.</summary>
    public static Duration? Unnoticed(EventRecord strike)
    {
        ArgumentNullException.ThrowIfNull(strike);
        return strike.NoticedAt is { } noticed && noticed > strike.At ? noticed - strike.At : null;
    }

    /// <summary>What an event is called.</summary>
    public static string TitleOf(EventRecord strike)
    {
        ArgumentNullException.ThrowIfNull(strike);
        return ThreatCatalogue.Find(strike.Kind)?.Title ?? strike.Kind;
    }

    private static IEnumerable<StoryMark> MarksOf(ReplayDocument document)
    {
        foreach (var strike in document.Events)
        {
            yield return new StoryMark(StoryMarkKind.Event, strike.At, $"{TitleOf(strike)}: {strike.Target}{(strike.Effect == EventEffect.None ? ", no effect" : "")}");
            if (strike.NoticedAt is { } noticed && strike.NoticedBy is not NoticedBy.None) yield return new StoryMark(StoryMarkKind.Notice, noticed, strike.NoticedThrough is { } dataSet ? $"noticed through {dataSet}" : "noticed");
        }

        foreach (var done in Recovered(document).GroupBy(at => at).OrderBy(group => group.Key))
            yield return new StoryMark(StoryMarkKind.Recovery, done.Key, $"{done.Count():N0} {(done.Count() == 1 ? "data set" : "data sets")} recovered");
    }

    // Where losses are recovered as they are discovered, the result says when; else recovery begins when the last event has been noticed.
    private static IEnumerable<Instant> Recovered(ReplayDocument document)
    {
        if (document.Discoveries is { } discoveries) return discoveries.Where(discovery => discovery.Outcome.Outcome == OutcomeKind.Recovered).Select(discovery => discovery.DoneAt).OfType<Instant>();
        if (document.Events.Select(strike => strike.NoticedAt).Max() is not { } begun) return [];
        return document.Outcomes.Where(outcome => outcome is { Outcome: OutcomeKind.Recovered, Takes: not null }).Select(outcome => begun + (outcome.Waited ?? Duration.Zero) + outcome.Takes!.Value);
    }
}
