using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>
/// Finds the smallest sets of people who together can lose the data of a plan at a moment: a set of people strikes with everything that each of them can do, all at once, and a
/// replay tells what is left (docs/theory/plan-cut-sets.md). Of losses exact up to the number of people that it says. Safe between threads.
/// </summary>
/// <param name="worlds">The worlds in which acts are replayed; that of tokens is the one that is fast enough.</param>
public sealed class CollusionSearch(IWorldFactory worlds)
{
    /// <summary>How many sets of people are replayed for a kind of data sets at most; with more people, only smaller sets are looked for.</summary>
    public const long MostReplays = 5_000;

    /// <summary>How many of the smallest sets are told with the acts that they need; the rest is told by names.</summary>
    public const int MostTold = 200;

    /// <summary>Finds the sets.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="top">What the people bring about.</param>
    /// <param name="at">When all of them strike, within the plan's horizon.</param>
    /// <param name="reading">Of any one of the data sets, or of all.</param>
    /// <param name="most">The most people of a set that is looked for; 1 or more.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many kinds of data sets are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public CollusionResult Find(
        Plan plan, IReadOnlySet<DataSetName>? chosen, LossTop top, Instant at, CollusionReading reading = CollusionReading.Any, int most = int.MaxValue, int threads = 1,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        List<PersonActs> people = [.. PlanPeople.Of(plan).Select(person => new PersonActs(plan, person))];
        var parts = DecidingPart.Of(plan, chosen, VolumesAtOnce(plan, people, at));
        var (kinds, done) = (new IReadOnlyList<KindOfVictims>[parts.Count], 0);
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            kinds[number] = Solve(plan, parts[number], people, top, at, most, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), parts.Count));
        });
        List<KindOfVictims> existing = [.. kinds.SelectMany(kind => kind).Where(kind => kind.Exists)];
        var severalDataSets = existing.Sum(kind => kind.Members.Count) > 1;
        var open = severalDataSets ? existing.Where(kind => !kind.HoldsAlready).ToList() : existing;
        var truncatedAt = Min(open.Select(kind => kind.TruncatedAt).Append(most == int.MaxValue || most >= people.Count ? null : most));
        var sets = reading == CollusionReading.Any
            ? PeopleSets.Smallest(open.SelectMany(kind => kind.Sets))
            : open.Count == 0 ? []
            : open.Select(kind => kind.Sets).DistinctBy(family => string.Join('+', family.Select(set => string.Join(' ', set)))).Aggregate(new List<int[]> { Array.Empty<int>() }, (found, family) => PeopleSets.Both(found, family, truncatedAt ?? int.MaxValue));
        // What is beyond the size that every kind was solved for may not be the smallest.
        List<ColludingSet> told = [.. sets.Where(set => set.Length <= (truncatedAt ?? int.MaxValue)).Select((set, number) => Told(set, number < MostTold, open, people, reading, cancellation))];
        return new CollusionResult(told, truncatedAt, top == LossTop.Lost, people.Count,
            [.. existing.Where(kind => kind.HoldsAlready).SelectMany(kind => kind.Members).Select(member => member.Name)],
            existing.Count, existing.Sum(kind => (long)kind.Replays));
    }

    private IReadOnlyList<KindOfVictims> Solve(Plan plan, DecidingPart part, IReadOnlyList<PersonActs> people, LossTop top, Instant at, int most, CancellationToken cancellation)
    {
        var alike = part.Class;
        var dataSet = part.Part.DataSets.First(candidate => candidate.Name == alike.Representative.Name);
        var events = BasicEvents.For(part.Own, dataSet, at);
        CombinationScene? scene = null;
        if (dataSet.ExistsAfter(at))
        {
            scene = new CombinationScene(part.Part, dataSet.Name, worlds);
            scene.PlayTo(at, cancellation);
        }

        var kinds = new List<KindOfVictims>();
        // Who may do what goes by names: members are alike but for theirs, which a few events strike.
        List<Strike> byName = [.. events.Where(strike => strike.Threat.Target switch
        {
            ThreatTarget.DataSet => true,
            ThreatTarget.Key => dataSet.Labels.Any(label => label.Text == strike.Target),
            ThreatTarget.Volume => strike.Target == dataSet.Volume,
            _ => false,
        })];
        foreach (var group in alike.Members.GroupBy(member => SignatureOf(member), StringComparer.Ordinal))
        {
            List<DataSetDefinition> members = [.. group];
            List<IReadOnlyList<Strike>> acts = [.. people.Select(person => (IReadOnlyList<Strike>)[.. events.Where(strike => person.Of(ClassLossSets.For(alike, members[0], strike), at) is not null).Select(person.AmongOthers)])];
            var kind = new KindOfVictims(alike, members, acts, people, scene, top, at);
            kind.Solve(most, MostReplays, cancellation);
            kinds.Add(kind);
        }

        return kinds;

        string SignatureOf(DataSetDefinition member) => string.Concat(
            from person in people
            from strike in byName
            select person.Of(ClassLossSets.For(alike, member, strike), at) is null ? '0' : '1');
    }

    private static ColludingSet Told(int[] set, bool withActs, IReadOnlyList<KindOfVictims> kinds, IReadOnlyList<PersonActs> people, CollusionReading reading, CancellationToken cancellation)
    {
        List<KindOfVictims> struck = [.. kinds.Where(kind => kind.Sets.Any(part => PeopleSets.IsPart(part, set)))];
        // Of any data set: the first for which none of these people can be left out.
        var first = reading == CollusionReading.All ? struck[0] : struck.First(kind => kind.Sets.Any(one => one.SequenceEqual(set)));
        var (needed, outcome) = first.Needed(set, cancellation);
        List<(int Person, Strike Strike)> acts = reading == CollusionReading.All && withActs
            ? [.. from kind in struck
                  let ofKind = kind.Needed(set, cancellation).Acts
                  from member in kind.Members
                  from act in ofKind
                  select (act.Person, kind.AsDone(act.Person, act.Strike, member))]
            : [.. needed.Select(act => (act.Person, first.AsDone(act.Person, act.Strike, first.Members[0])))];

        var ordered = ActOrder.Of(acts.Select(act => act.Strike).Distinct());
        var doer = acts.GroupBy(act => act.Strike).ToDictionary(alike => alike.Key, alike => alike.First().Person);
        return new ColludingSet(
            [.. set.Select(person => people[person].Person.Name)], [.. struck.SelectMany(kind => kind.Members).Select(member => member.Name)],
            [.. ordered.Select(strike => (people[doer[strike]].Person.Name, strike))], outcome);
    }

    /// <summary>How many volumes of one array people can take one by one: so many, and one more, have to be there of those that recoverers restore to.</summary>
    private static int VolumesAtOnce(Plan plan, IReadOnlyList<PersonActs> people, Instant at)
    {
        var failure = ThreatCatalogue.Find("volume-failure")!;
        return plan.Arrays.Select(array => array.Volumes.Count(volume => people.Any(person => person.Of(new Strike(failure, volume, at, Discovery.AtOnce), at) is not null))).Append(1).Max();
    }

    private static int? Min(IEnumerable<int?> numbers) => numbers.Where(number => number is not null).Min();
}
