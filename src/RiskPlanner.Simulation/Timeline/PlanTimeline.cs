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
    public static IReadOnlyList<Operation> Of(Plan plan) => With(plan, [], new ScheduleMoments(plan));

    /// <summary>The same, with operations that the plan has not.</summary>
    public static IReadOnlyList<Operation> With(Plan plan, IEnumerable<Operation> others, ScheduleMoments moments) =>
        InOrder(OfDataSets(plan, moments).Concat(OfKeys(plan, moments)).Concat(others));

    /// <summary>What happens to keys and key stores, in no order of time.</summary>
    public static IEnumerable<Operation> OfKeys(Plan plan, ScheduleMoments moments)
    {
        foreach (var key in plan.Keys)
        {
            foreach (var operation in KeyRecordOperation.Of(plan, key)) yield return operation;
            foreach (var date in KeyDateOperation.Of(plan, key)) yield return date;
        }

        foreach (var keyStore in plan.KeyStores)
        {
            foreach (var cycle in keyStore.Backups)
            {
                var number = 0;
                foreach (var at in moments.Of(cycle.Schedule)) yield return new CkdsCopyOperation(at, keyStore, cycle, ++number);
            }

            foreach (var at in moments.Of(keyStore.MasterKey.Changes)) yield return new MasterKeyChangeOperation(at, keyStore.Name);
            foreach (var at in moments.Of(keyStore.Follows?.Schedule)) yield return new FollowOperation(at, keyStore.Name);
            foreach (var kind in PkaMasterKeys.All)
            {
                foreach (var at in moments.Of(keyStore.PracticeOf(kind)?.Changes)) yield return new PkaMasterKeyChangeOperation(at, keyStore.Name, kind);
            }
        }
    }

    /// <summary>Puts operations that come in the plan's order into the order in which they happen.</summary>
    public static IReadOnlyList<Operation> InOrder(IEnumerable<Operation> operations) =>
        [.. operations.OrderBy(operation => operation.At).ThenBy(operation => operation.Rank)];

    private static IEnumerable<Operation> OfDataSets(Plan plan, ScheduleMoments moments)
    {
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var (number, at) in moments.UpdatesOf(dataSet).Index()) yield return new UpdateOperation(at, dataSet, number + 1);
            foreach (var at in moments.Of(dataSet, dataSet.Opens)) yield return new OpenOperation(at, dataSet);
            foreach (var at in moments.Of(dataSet, dataSet.Uses)) yield return new UseOperation(at, dataSet, IsCheck: false);
            foreach (var at in moments.Of(dataSet, dataSet.Checks)) yield return new UseOperation(at, dataSet, IsCheck: true);
            foreach (var deletion in DeletionOperation.Of(plan, dataSet)) yield return deletion;
            foreach (var relabelling in RelabelOperation.Of(plan, dataSet)) yield return relabelling;
            foreach (var move in Migrations.Of(dataSet, coverage.PoliciesOf(dataSet), moments, plan.Until)) yield return move;
            foreach (var policy in coverage.PoliciesOf(dataSet))
            {
                // Continuous copies start with the data set, after the first write (rank order).
                var (generation, cycles) = moments.CyclesOf(policy, dataSet);
                foreach (var at in cycles) yield return new BackupOperation(at, dataSet, policy, generation++);
            }
        }
    }
}
