using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>
/// Finds the moment at which most data sets can be lost by most single events. The result does not depend on the number of threads. Safe between threads.
/// </summary>
/// <param name="worlds">The worlds in which events are replayed; that of tokens is the one that is fast enough.</param>
public sealed class WorstMomentSearch(IWorldFactory worlds)
{
    /// <summary>Finds the first of the worst moments.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="top">What the events bring about.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how many kinds of data sets are done of how many.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The moment; where no single event brings the top about at any moment, the last one of the plan.</returns>
    public Instant Find(
        Plan plan, IReadOnlySet<DataSetName>? chosen, LossTop top, int threads = 1, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var parts = DecidingPart.Of(plan, chosen, order: 1);
        var counts = new IReadOnlyList<(Instant From, int Count)>[parts.Count];
        var done = 0;
        Parallel.For(0, parts.Count, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, number =>
        {
            counts[number] = SinglesOverTime.Of(parts[number], top, worlds, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), parts.Count));
        });
        return WorstOf([.. parts.Zip(counts, (part, steps) => (steps, part.Class.Members.Count))]) ?? plan.Until;
    }

    /// <summary>The first moment at which the numbers, each as often as there are members, add up to the most; null where that is nothing.</summary>
    private static Instant? WorstOf(IReadOnlyList<(IReadOnlyList<(Instant From, int Count)> Steps, int Members)> classes)
    {
        var changes = new SortedDictionary<Instant, long>();
        foreach (var (steps, members) in classes)
        {
            var before = 0;
            foreach (var (from, count) in steps)
            {
                changes[from] = changes.GetValueOrDefault(from) + (long)(count - before) * members;
                before = count;
            }
        }

        var (sum, most) = (0L, 0L);
        Instant? worst = null;
        foreach (var (at, change) in changes)
        {
            sum += change;
            if (sum <= most) continue;
            (most, worst) = (sum, at);
        }

        return worst;
    }
}
