using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// How large a replay with real bytes will be, known before it begins. Counted are the operations that the plan's schedules make, the
/// lines that they write and the copies that are kept at the end; what each takes was measured (docs/performance.md). Immutable.
/// </summary>
/// <param name="Operations">Updates, uses, checks, steps of backups and their ends, CKDS copies.</param>
/// <param name="Copies">Copies of data sets that are kept at once, at most.</param>
/// <param name="DataSets">Data sets.</param>
/// <param name="LargestBytes">Bytes of the largest data set.</param>
public sealed record ReplaySize(long Operations, long Copies, int DataSets, long LargestBytes)
{
    // An operation with the lines that it leaves in the log, in the result and in its file.
    private const long OperationBytes = 4_000;
    private const long CopyBytes = 1_500;

    // The outcome of a data set with its runbook.
    private const long DataSetBytes = 20_000;

    // A data set is looked at as it is written, encrypted and read again, and what was looked at before is still there for a while.
    private const long Looks = 12;

    // The program itself.
    private const long Base = 100L << 20;

    // What is larger is not counted to its end.
    private const long Most = long.MaxValue / 1_000_000;

    /// <summary>The memory that it takes at its largest, in bytes, about.</summary>
    public long MemoryBytes => Base + (OperationBytes * Operations) + (CopyBytes * Copies) + (DataSetBytes * DataSets) + (Looks * LargestBytes);

    /// <summary>The size of a plan's replay. Pure; takes time in proportion to the moments of its different schedules.</summary>
    public static ReplaySize Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var counts = new Dictionary<Schedule, int>(SameSchedule.Instance);
        var coverage = new BackupCoverage(plan);
        long operations = 0;
        long copies = 0;
        foreach (var dataSet in plan.DataSets)
        {
            operations += 1L + Count(dataSet.Updates) + Count(dataSet.Uses) + Count(dataSet.Opens) + Count(dataSet.Checks) + (3 * dataSet.LabelChanges.Count);
            // Between two moments at which it is opened it can be moved away and back.
            if (dataSet.Migrates is not null) operations += 4L * (1 + Count(dataSet.Updates) + Count(dataSet.Uses) + Count(dataSet.Checks));
            foreach (var policy in coverage.PoliciesOf(dataSet))
            {
                var cycles = policy.Schedule is null ? 1 : Count(policy.Schedule);
                // Each copy is made, perhaps carried, and ends.
                cycles += policy.Existing.Count;
                operations += 3L * cycles * policy.Steps.Count;
                copies += (long)Math.Min(cycles, policy.VersionsKept) * policy.Steps.Count;
            }

            if (operations > Most) break;
        }

        foreach (var keyStore in plan.KeyStores) operations += keyStore.Backups.Sum(cycle => 2L * Count(cycle.Schedule)) + Count(keyStore.MasterKey.Changes);
        operations += plan.Inventories.SelectMany(inventory => inventory.Backups).Sum(cycle => 2L * Count(cycle.Schedule));
        return new ReplaySize(operations, copies, plan.DataSets.Count, plan.DataSets.Select(dataSet => 1024L * dataSet.SizeKiB).DefaultIfEmpty().Max());

        int Count(Schedule? schedule)
        {
            if (schedule is null) return 0;
            if (!counts.TryGetValue(schedule, out var count)) counts[schedule] = count = schedule.Occurrences(plan.From, plan.Until).Count();
            return count;
        }
    }
}
