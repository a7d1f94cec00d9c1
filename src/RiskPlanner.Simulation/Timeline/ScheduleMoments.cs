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

    /// <summary>The moments at which a data set is written: once at the plan's start, then as scheduled.</summary>
    public IReadOnlyList<Instant> UpdatesOf(DataSetDefinition dataSet)
    {
        var scheduled = Of(dataSet.Updates);
        return [plan.From, .. scheduled.AsSpan(CountUntil(scheduled, plan.From))];
    }

    /// <summary>The moments at which a policy runs; a continuous one begins with the plan.</summary>
    public IReadOnlyList<Instant> CyclesOf(BackupPolicy policy) => policy.Schedule is null ? [plan.From] : Of(policy.Schedule);

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
