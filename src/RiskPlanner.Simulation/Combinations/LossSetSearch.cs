using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
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

    private ClassLossSets Solve(DecidingPart part, LossTop top, Instant at, int order, CancellationToken cancellation)
    {
        var dataSet = part.Part.DataSets.First(candidate => candidate.Name == part.Class.Representative.Name);
        if (!dataSet.ExistsAt(at)) return new ClassLossSets(part.Class, [], 0, 0);
        var scene = new CombinationScene(part.Part, dataSet.Name, worlds);
        scene.PlayTo(at, cancellation);
        var events = BasicEvents.For(part.Own, dataSet, at);
        var sets = new MinimalCombinations(scene, events, top).Find(order, cancellation);
        return new ClassLossSets(part.Class, sets, events.Count, scene.Struck);
    }
}
