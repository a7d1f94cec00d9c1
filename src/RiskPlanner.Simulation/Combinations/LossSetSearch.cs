using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>
/// Finds what a plan can lose by few events at one moment: for each kind of data sets the smallest sets of events that lose it, by replay of every set up to an
/// order of which no part does (docs/theory/plan-cut-sets.md). Data sets that differ in nothing but names are solved once. The result does not depend on
/// the number of threads. Safe between threads.
/// </summary>
/// <param name="worlds">The worlds in which events are replayed; that of tokens is the one that is fast enough.</param>
public sealed class LossSetSearch(IWorldFactory worlds)
{
    /// <summary>The most events of a set: with four, most plans would need days.</summary>
    public const int MostEvents = 3;

    /// <summary>Finds the sets.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="top">What the sets bring about.</param>
    /// <param name="at">When all events strike, within the plan's horizon.</param>
    /// <param name="order">The most events of a set, 0 to <see cref="MostEvents"/>.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many kinds of data sets are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One entry for each kind of data sets, in the plan's order of the first of them. Those that do not exist at the moment have no sets.</returns>
    public IReadOnlyList<ClassLossSets> Find(
        Plan plan, IReadOnlySet<DataSetName>? chosen, LossTop top, Instant at, int order, int threads = 1,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(order, MostEvents);
        ArgumentOutOfRangeException.ThrowIfNegative(order);
        var parts = DecidingPart.Of(plan, chosen, order);
        var found = new ClassLossSets[parts.Count];
        var done = 0;
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            found[number] = Solve(parts[number], top, at, order, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), parts.Count));
        });
        return found;
    }

    /// <summary>The kinds of data sets of a plan, each solved once, in the plan's order of the first of them.</summary>
    /// <param name="plan">A validated plan.</param>
    public static IReadOnlyList<StructuralClass> KindsOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. DecidingPart.Of(plan, chosen: null, order: 1).Select(part => part.Class)];
    }

    /// <summary>
    /// Which of some sets of events bring a top about for one data set, in some order of their events, as <see cref="Find"/> would find them. A set with an event that is no
    /// basic event of the plan does not: what it strikes is not there, or nothing to the data set.
    /// </summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="dataSet">A data set of the plan.</param>
    /// <param name="sets">The sets; their moments do not count. The empty one asks for what is so already.</param>
    /// <param name="top">What the sets bring about.</param>
    /// <param name="at">When all events of a set strike, within the plan's horizon.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>An answer for each set, in their order; no to all where the data set does not exist at the moment.</returns>
    public IReadOnlyList<bool> Hold(Plan plan, DataSetName dataSet, IReadOnlyList<IReadOnlyList<Strike>> sets, LossTop top, Instant at, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(sets);
        var part = DecidingPart.Of(plan, new HashSet<DataSetName> { dataSet }, order: Math.Max(1, sets.Max(set => (int?)set.Count) ?? 0))[0];
        var definition = part.Part.DataSets.First(candidate => candidate.Name == dataSet);
        if (!definition.ExistsAfter(at)) return [.. sets.Select(_ => false)];
        var scene = new CombinationScene(part.Part, dataSet, worlds);
        scene.PlayTo(at, cancellation);
        var events = BasicEvents.For(part.Own, definition, at).Select(strike => strike.ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. sets.Select(set => set.All(strike => events.Contains(strike.ToString()))
            && MinimalCombinations.Orders([.. Enumerable.Range(0, set.Count)]).Any(order => top.IsOf(scene.Outcome([.. order.Select(number => set[number])], cancellation).Outcome)))];
    }

    private ClassLossSets Solve(DecidingPart part, LossTop top, Instant at, int order, CancellationToken cancellation)
    {
        var dataSet = part.Part.DataSets.First(candidate => candidate.Name == part.Class.Representative.Name);
        if (!dataSet.ExistsAfter(at)) return new ClassLossSets(part.Class, [], 0, 0);
        var scene = new CombinationScene(part.Part, dataSet.Name, worlds);
        scene.PlayTo(at, cancellation);
        var events = BasicEvents.For(part.Own, dataSet, at);
        var sets = new MinimalCombinations(scene, events, top).Find(order, cancellation);
        return new ClassLossSets(part.Class, sets, events.Count, scene.Struck);
    }
}
