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

    /// <summary>What happens to keys and key stores, and backups of inventories, in no order of time.</summary>
    public static IEnumerable<Operation> OfKeys(Plan plan, ScheduleMoments moments) =>
        plan.KeyStores.SelectMany(store => CopiesOf(store, moments)).Concat(plan.Inventories.SelectMany(inventory => BackupsOf(inventory, moments))).Concat(ChangesOfKeys(plan, moments));

    private static IEnumerable<Operation> BackupsOf(BackupInventory inventory, ScheduleMoments moments)
    {
        foreach (var (place, cycle) in inventory.Backups.Index())
        {
            var number = 0;
            foreach (var at in moments.Of(cycle.Schedule)) yield return new InventoryBackupOperation(at, inventory, place, ++number);
        }
    }

    private static IEnumerable<Operation> CopiesOf(KeyStore keyStore, ScheduleMoments moments)
    {
        foreach (var cycle in keyStore.Backups)
        {
            var number = 0;
            foreach (var at in moments.Of(cycle.Schedule)) yield return new CkdsCopyOperation(at, keyStore, cycle, ++number);
        }
    }

    /// <summary>The same without the copies of key stores.</summary>
    public static IEnumerable<Operation> ChangesOfKeys(Plan plan, ScheduleMoments moments)
    {
        foreach (var key in plan.Keys)
        {
            foreach (var operation in KeyRecordOperation.Of(plan, key)) yield return operation;
            foreach (var date in KeyDateOperation.Of(plan, key)) yield return date;
        }

        foreach (var rekey in plan.Tapes.SelectMany(tape => RekeyOperation.Of(plan, tape))) yield return rekey;
        foreach (var manager in plan.KeyManagers)
        {
            foreach (var at in moments.Of(manager.DataBaseBackups)) yield return new RepositoryBackupOperation(at, manager.Name);
            foreach (var at in moments.Of(manager.RecoveryKeyChanges)) yield return new RecoveryKeyChangeOperation(at, manager.Name);
        }

        foreach (var keyStore in plan.KeyStores)
        {
            foreach (var at in moments.Of(keyStore.MasterKey.Changes)) yield return new MasterKeyChangeOperation(at, keyStore.Name);
            foreach (var at in moments.Of(keyStore.DesMasterKey?.Changes)) yield return new DesMasterKeyChangeOperation(at, keyStore.Name);
            foreach (var at in moments.Of(keyStore.Follows?.Schedule)) yield return new FollowOperation(at, keyStore.Name);
            foreach (var kind in PkaMasterKeys.All)
            {
                foreach (var at in moments.Of(keyStore.PracticeOf(kind)?.Changes)) yield return new PkaMasterKeyChangeOperation(at, keyStore.Name, kind);
            }
        }
    }

    /// <summary>Puts operations that come in the plan's order into the order in which they happen.</summary>
    public static IReadOnlyList<Operation> InOrder(IEnumerable<Operation> operations)
    {
        // Those of one schedule come in order: what is in order already is merged, two and two, so that equal ones stay as they come.
        Operation[] from = [.. operations];
        var ends = new List<int>();
        for (var place = 1; place <= from.Length; place++)
        {
            if (place == from.Length || IsBefore(from[place], from[place - 1])) ends.Add(place);
        }

        var to = new Operation[from.Length];
        while (ends.Count > 1)
        {
            var merged = new List<int>();
            for (var run = 0; run < ends.Count; run += 2)
            {
                var (begin, middle) = (run == 0 ? 0 : ends[run - 1], ends[run]);
                merged.Add(run + 1 < ends.Count ? ends[run + 1] : middle);
                Merge(from, to, begin, middle, merged[^1]);
            }

            (from, to, ends) = (to, from, merged);
        }

        return from;
    }

    private static void Merge(Operation[] from, Operation[] to, int begin, int middle, int end)
    {
        var (left, right) = (begin, middle);
        for (var place = begin; place < end; place++)
            to[place] = left < middle && (right >= end || !IsBefore(from[right], from[left])) ? from[left++] : from[right++];
    }

    private static bool IsBefore(Operation one, Operation other) => one.At < other.At || (one.At == other.At && one.Rank < other.Rank);

    private static IEnumerable<Operation> OfDataSets(Plan plan, ScheduleMoments moments)
    {
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var (number, at) in moments.UpdatesOf(dataSet).Index()) yield return new UpdateOperation(at, dataSet, number + 1);
            foreach (var existing in ExistingCopiesOperation.Of(plan, dataSet, coverage.PoliciesOf(dataSet))) yield return existing;
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
