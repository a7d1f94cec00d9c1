using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>
/// Data sets that are alike, and to which the same people can do the same: which sets of people bring a top about for them. A set of people strikes with all that it can do. For one thread.
/// </summary>
/// <param name="alike">The kind that they are of, which is replayed by its representative.</param>
/// <param name="members">The data sets.</param>
/// <param name="acts">What each person can do, as events of the representative.</param>
/// <param name="people">What people can do to the plan.</param>
/// <param name="scene">The history, played up to the moment; null where the data sets do not exist then.</param>
/// <param name="top">The top.</param>
/// <param name="at">The moment.</param>
internal sealed class KindOfVictims(
    StructuralClass alike, IReadOnlyList<DataSetDefinition> members, IReadOnlyList<IReadOnlyList<Strike>> acts, IReadOnlyList<PersonActs> people, CombinationScene? scene, LossTop top, Instant at)
{
    private const int MostActsInPairs = 40;

    private readonly Dictionary<string, DataSetOutcome> _known = new(StringComparer.Ordinal);
    private IReadOnlyList<IReadOnlyList<Strike>>? _few;

    /// <summary>The data sets.</summary>
    public IReadOnlyList<DataSetDefinition> Members => members;

    /// <summary>Whether the top holds where nobody does anything.</summary>
    public bool HoldsAlready { get; private set; }

    /// <summary>The smallest sets of people, by their places; empty where there are none.</summary>
    public IReadOnlyList<int[]> Sets { get; private set; } = [];

    /// <summary>The most people of a set that was looked for; null where sets of any number were.</summary>
    public int? TruncatedAt { get; private set; }

    /// <summary>How many replays it took so far.</summary>
    public int Replays => _known.Count;

    /// <summary>Whether the data sets exist at the moment.</summary>
    public bool Exists => scene is not null;

    /// <summary>Finds the smallest sets of people.</summary>
    /// <param name="most">The most people of a set.</param>
    /// <param name="mostReplays">Where more sets than this would have to be replayed, only smaller sets are looked for; at least single people are.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public void Solve(int most, long mostReplays, CancellationToken cancellation)
    {
        if (scene is null) return;
        if (Holds([], cancellation))
        {
            (HoldsAlready, Sets) = (true, [[]]);
            return;
        }

        int[] able = [.. Enumerable.Range(0, acts.Count).Where(person => acts[person].Count > 0)];
        // More harm is never milder than a loss: where all of them together do not bring it about, nobody does.
        if (able.Length == 0 || (top == LossTop.Lost && !Holds(able, cancellation))) return;
        var size = Math.Min(most, able.Length);
        while (size > 1 && PeopleSets.Count(able.Length, size, mostReplays) >= mostReplays) size--;
        TruncatedAt = size < able.Length ? size : null;
        var found = new List<int[]>();
        for (var count = 1; count <= size; count++) Try(able, new int[count], 0, 0, found, cancellation);
        Sets = found;
    }

    /// <summary>Which acts of some people suffice, of which none can be left out, with who does each.</summary>
    public (IReadOnlyList<(int Person, Strike Strike)> Acts, DataSetOutcome Outcome) Needed(int[] set, CancellationToken cancellation)
    {
        var all = ActOrder.Of(ActsOf(set));
        // A single act that suffices says more than several.
        var needed = all.FirstOrDefault(act => Loses([act], cancellation)) is { } single ? [single] : (Suffices(all, cancellation) ?? all).ToList();
        for (var place = 0; needed.Count > 1 && place < needed.Count;)
        {
            List<Strike> without = [.. needed.Where((_, other) => other != place)];
            if (Loses(without, cancellation)) needed = without;
            else place++;
        }

        return ([.. needed.Select(act => (set.First(person => acts[person].Contains(act)), act))], scene!.Outcome(needed, cancellation).Outcome);
    }

    /// <summary>An act on the representative as a person does it to a member.</summary>
    public Strike AsDone(int person, Strike strike, DataSetDefinition member)
    {
        var onMember = ClassLossSets.For(alike, member, strike);
        return people[person].Of(onMember, at) ?? onMember;
    }

    private void Try(int[] able, int[] chosen, int count, int from, List<int[]> found, CancellationToken cancellation)
    {
        if (count == chosen.Length)
        {
            if (!found.Exists(set => PeopleSets.IsPart(set, chosen)) && Holds(chosen, cancellation)) found.Add([.. chosen]);
            return;
        }

        for (var next = from; next < able.Length; next++)
        {
            chosen[count] = able[next];
            Try(able, chosen, count + 1, next + 1, found, cancellation);
        }
    }

    private bool Holds(int[] set, CancellationToken cancellation) => Suffices(ActOrder.Of(ActsOf(set)), cancellation) is not null;

    /// <summary>
    /// Acts that bring the top about: all, if they do. Where an outage counts, some can mend what others did, as who deletes an archived key lets recoverers put back one that is not: then
    /// all but those of one kind, or one or two. Null where none of these does.
    /// </summary>
    private IReadOnlyList<Strike>? Suffices(IReadOnlyList<Strike> all, CancellationToken cancellation)
    {
        if (Loses(all, cancellation)) return all;
        if (top == LossTop.Lost) return null;
        var there = all.ToHashSet();
        return Few(cancellation).FirstOrDefault(few => few.All(there.Contains))
            ?? all.Select(act => act.Threat.Kind).Distinct().Select(kind => (IReadOnlyList<Strike>)[.. all.Where(act => act.Threat.Kind != kind)]).FirstOrDefault(some => Loses(some, cancellation));
    }

    /// <summary>The smallest sets of one or two acts of anybody that bring the top about, in an order in which they do.</summary>
    private IReadOnlyList<IReadOnlyList<Strike>> Few(CancellationToken cancellation)
    {
        if (_few is not null) return _few;
        var all = ActOrder.Of(ActsOf([.. Enumerable.Range(0, acts.Count)])).Distinct().ToList();
        return _few = [.. new MinimalCombinations(scene!, all, top).Find(all.Count <= MostActsInPairs ? 2 : 1, cancellation).Select(set => set.Events).Where(events => events.Count > 0)];
    }

    private bool Loses(IReadOnlyList<Strike> strikes, CancellationToken cancellation)
    {
        var key = string.Join(" + ", strikes);
        if (!_known.TryGetValue(key, out var outcome)) _known[key] = outcome = scene!.Outcome(strikes, cancellation).Outcome;
        return top.IsOf(outcome);
    }

    private IEnumerable<Strike> ActsOf(int[] set) => set.SelectMany(person => acts[person]).Distinct();
}
