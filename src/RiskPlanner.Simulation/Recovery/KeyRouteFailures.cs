using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>Why routes did not give keys back, each source once however often it was asked. For one replay and one thread.</summary>
internal sealed class KeyRouteFailures
{
    private readonly Dictionary<KeyLabel, SortedDictionary<(KeyRoute Route, Cause Cause), HashSet<string>>> _failures = [];

    /// <summary>Notes one.</summary>
    /// <param name="label">The key.</param>
    /// <param name="route">The route.</param>
    /// <param name="source">Which CKDS copy, sysplex or repository was asked.</param>
    /// <param name="cause">Why it did not help.</param>
    public void Note(KeyLabel label, KeyRoute route, string source, Cause cause)
    {
        if (!_failures.TryGetValue(label, out var causes)) _failures[label] = causes = [];
        if (!causes.TryGetValue((route, cause), out var sources)) causes[(route, cause)] = sources = [];
        sources.Add(source);
    }

    /// <summary>All of a label's, in a sentence: CKDS copies first, then a repository where one was asked.</summary>
    /// <param name="label">The label.</param>
    /// <param name="copies">How many CKDS copies are kept.</param>
    public string Words(KeyLabel label, int copies)
    {
        var causes = Of(label);
        var fromCopies = causes.Where(failure => failure.Key.Route is KeyRoute.Copy or KeyRoute.SpareDomain or KeyRoute.Elsewhere)
            .GroupBy(failure => failure.Key.Cause, failure => failure.Value)
            .OrderBy(group => group.Key)
            .Select(group => $"{CauseWords.Of(new Failure(group.Key))} ({group.SelectMany(sources => sources).Distinct().Count()})");
        var words = copies == 0
            ? $"key {label}: no CKDS copy is kept"
            : $"key {label} from {copies} CKDS {(copies == 1 ? "copy" : "copies")}: {string.Join(", ", fromCopies)}";
        var fromRepository = causes.Where(failure => failure.Key.Route == KeyRoute.Repository).Select(failure => CauseWords.Of(new Failure(failure.Key.Cause))).ToList();
        return fromRepository.Count == 0 ? words : $"{words}; from a repository: {string.Join(", ", fromRepository)}";
    }

    /// <summary>Notes each of a label's with what it would have needed.</summary>
    public void NoteNotTaken(KeyLabel label, RunbookDraft draft)
    {
        foreach (var ((route, cause), sources) in Of(label))
            draft.NoteNotTaken($"key {label} {Words(route)}", $"{CauseWords.Of(new Failure(cause))} ({sources.Count})", CauseWords.Prerequisite(cause));
    }

    private IEnumerable<KeyValuePair<(KeyRoute Route, Cause Cause), HashSet<string>>> Of(KeyLabel label) => _failures.TryGetValue(label, out var causes) ? causes : [];

    private static string Words(KeyRoute route) => route switch
    {
        KeyRoute.Storage => "from the storage of another sysplex",
        KeyRoute.Copy => "from a CKDS copy",
        KeyRoute.SpareDomain => "from a CKDS copy through a spare domain",
        KeyRoute.Elsewhere => "from a CKDS copy on another sysplex",
        KeyRoute.Repository => "from a repository",
        _ => throw new ArgumentOutOfRangeException(nameof(route), route, "Not a route."),
    };
}
