using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>Makes a plan's schedules into operations in time.</summary>
internal static class PlanTimeline
{
    /// <summary>
    /// Every operation from the plan's start to its end, in order of time; at one moment in order of <see cref="Operation.Rank"/>,
    /// then in the plan's order.
    /// </summary>
    public static IReadOnlyList<Operation> Of(Plan plan) => With(plan, []);

    /// <summary>The same, with operations that the plan has not.</summary>
    public static IReadOnlyList<Operation> With(Plan plan, IEnumerable<Operation> others) =>
        [.. Unordered(plan).Concat(others).OrderBy(operation => operation.At).ThenBy(operation => operation.Rank)];

    private static IEnumerable<Operation> Unordered(Plan plan)
    {
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            yield return new UpdateOperation(plan.From, dataSet);
            foreach (var at in Occurrences(plan, dataSet.Updates).Where(at => at > plan.From))
                yield return new UpdateOperation(at, dataSet);
            foreach (var at in Occurrences(plan, dataSet.Uses)) yield return new UseOperation(at, dataSet, IsCheck: false);
            foreach (var at in Occurrences(plan, dataSet.Checks)) yield return new UseOperation(at, dataSet, IsCheck: true);
            foreach (var policy in coverage.PoliciesOf(dataSet))
            {
                var generation = 0;
                // Continuous copies start with the plan, after the first write (rank order).
                var cycles = policy.Schedule is null ? [plan.From] : Occurrences(plan, policy.Schedule);
                foreach (var at in cycles) yield return new BackupOperation(at, dataSet, policy, ++generation);
            }
        }

        foreach (var key in plan.Keys)
        {
            foreach (var operation in KeyRecordOperation.Of(plan, key)) yield return operation;
        }

        foreach (var keyStore in plan.KeyStores)
        {
            foreach (var cycle in keyStore.Backups)
            {
                var number = 0;
                foreach (var at in Occurrences(plan, cycle.Schedule))
                    yield return new CkdsCopyOperation(at, keyStore, cycle, ++number);
            }

            foreach (var at in Occurrences(plan, keyStore.MasterKey.Changes))
                yield return new MasterKeyChangeOperation(at, keyStore.Name);
            foreach (var kind in PkaMasterKeys.All)
            {
                foreach (var at in Occurrences(plan, keyStore.PracticeOf(kind)?.Changes))
                    yield return new PkaMasterKeyChangeOperation(at, keyStore.Name, kind);
            }
        }
    }

    private static IEnumerable<NodaTime.Instant> Occurrences(Plan plan, Schedule? schedule) =>
        schedule?.Occurrences(plan.From, plan.Until) ?? [];
}
