using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Estate;
using RiskPlanner.Simulation.Tables;
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
        var parts = PartsOf(plan, chosen, order);
        var found = new ClassLossSets[parts.Count];
        var done = 0;
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            found[number] = Solve(parts[number], top, at, order, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), parts.Count));
        });
        return found;
    }

    /// <summary>The kinds of data sets that are told apart by what can strike them, each with the part of the plan that decides about it.</summary>
    internal static IReadOnlyList<(StructuralClass Class, Plan Part)> PartsOf(Plan plan, IReadOnlySet<DataSetName>? chosen, int order)
    {
        // Of no data set of the plan: nothing stands out but the volumes that recoverers may restore to, as many as events can take and one more.
        var nothing = new Strike(BasicEvents.All[0], "", plan.From, Discovery.AtOnce);
        var index = new EstateIndex(plan, [.. Enumerable.Repeat(nothing, Math.Max(1, order))], ClassRules.Sound);
        var twins = plan.Keys.Where(key => key.SameValueAs is not null).SelectMany(key => new[] { key.Label, key.SameValueAs!.Value }).ToHashSet();
        return
        [
            .. index.Classes(chosen)
                // Under a value with several labels each label is struck by itself: there data sets are alike only under one of them.
                .SelectMany(alike => alike.Members.GroupBy(member => member.KeyLabel is { } label && twins.Contains(label) ? label : (KeyLabel?)null))
                .Select(members => new StructuralClass(members.First(), [.. members]))
                .Select(alike => (alike, EstateExcerpt.OfOne(index, alike.Representative))),
        ];
    }

    private ClassLossSets Solve((StructuralClass Class, Plan Part) part, LossTop top, Instant at, int order, CancellationToken cancellation)
    {
        var dataSet = part.Part.DataSets.First(candidate => candidate.Name == part.Class.Representative.Name);
        if (!dataSet.ExistsAt(at)) return new ClassLossSets(part.Class, [], 0, 0);
        var scene = new CombinationScene(part.Part, dataSet.Name, worlds);
        scene.PlayTo(at, cancellation);
        var events = BasicEvents.For(part.Part, dataSet, at);
        var sets = new MinimalCombinations(scene, events, top).Find(order, cancellation);
        return new ClassLossSets(part.Class, sets, events.Count, scene.Struck);
    }
}
