using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The moments of schedules within a plan's horizon, each worked out once, however many data sets share it. For one thread.</summary>
internal sealed class ScheduleMoments(Plan plan)
{
    private readonly Dictionary<Schedule, Instant[]> _known = new(SameSchedule.Instance);

    /// <summary>The moments of a schedule, ascending; none where there is no schedule.</summary>
    public Instant[] Of(Schedule? schedule)
    {
        if (schedule is null) return [];
        if (!_known.TryGetValue(schedule, out var moments))
        {
            _known[schedule] = moments = [.. schedule.Occurrences(plan.From, plan.Until)];
            Array.Sort(moments);
        }

        return moments;
    }

    /// <summary>The moments of a schedule of a data set, ascending: those at which it exists.</summary>
    public Instant[] Of(DataSetDefinition dataSet, Schedule? schedule)
    {
        var moments = Of(schedule);
        return dataSet is { CreatedAt: null, DeletedAt: null } ? moments : [.. moments.Where(dataSet.ExistsAt)];
    }

    /// <summary>The moments at which a data set is written: once when it is created, or at the plan's start, then as scheduled.</summary>
    public IReadOnlyList<Instant> UpdatesOf(DataSetDefinition dataSet)
    {
        var (begin, scheduled) = (dataSet.BeginsIn(plan), Of(dataSet, dataSet.Updates));
        return [begin, .. scheduled.AsSpan(CountUntil(scheduled, begin))];
    }

    /// <summary>
    /// The moments at which a policy runs for a data set, and the number of the first of these cycles: numbers count from the plan's start, and
    /// what would be before the data set is created is left out. A continuous policy begins with the data set. Of one that is deleted a policy
    /// whose versions expire goes on: it misses it.
    /// </summary>
    public (int First, Instant[] Moments) CyclesOf(BackupPolicy policy, DataSetDefinition dataSet)
    {
        var begin = dataSet.BeginsIn(plan);
        if (policy.Schedule is null) return (1, [begin]);
        var all = Of(policy.Schedule);
        var before = CountUntil(all, begin - Duration.Epsilon);
        var end = dataSet.DeletedAt is { } deleted && policy.Expires is null ? CountUntil(all, deleted) : all.Length;
        return (before + 1, before == 0 && end == all.Length ? all : all[before..Math.Max(before, end)]);
    }

    /// <summary>How many of ascending moments are not after a moment.</summary>
    public static int CountUntil(IReadOnlyList<Instant> moments, Instant moment)
    {
        var (low, high) = (0, moments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (moments[middle] <= moment) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
