using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Schedules must come to an end: periods that move forward, dates that ascend, not too many occurrences.</summary>
internal static class ScheduleRules
{
    public static void Check(string path, Schedule? schedule, Plan plan, FaultCollector faults)
    {
        if (schedule is null) return;
        if (schedule.Every is null == (schedule.Dates.Count == 0))
        {
            faults.Add(path, "", "A schedule has either a period ('every') or moments ('dates').", "exactly one of every, dates");
            return;
        }

        if (schedule.Every is null)
            CheckDates(path, schedule, faults);
        else
            CheckPeriod(path, schedule.Every, schedule.First, plan, faults);
    }

    public static void CheckMoment(string path, Instant moment, FaultCollector faults)
    {
        if (moment >= PlanLimits.EarliestMoment && moment <= PlanLimits.LatestMoment) return;
        faults.Add(path, $"{moment}", "A plan speaks of the years 1970 to 2199.",
            $"{PlanLimits.EarliestMoment} to {PlanLimits.LatestMoment}");
    }

    public static bool CheckForward(string path, Period period, FaultCollector faults)
    {
        if (!Schedule.IsForward(period))
        {
            faults.Add(path, $"{period}", "A period moves forward: whole seconds or more, no unit below zero, one above.",
                "a period such as PT1H, P1D, P1M or P1Y");
            return false;
        }

        if (PeriodLength.LeastSeconds(period) <= PlanLimits.LongestPeriodYears * 366.0 * NodaConstants.SecondsPerDay) return true;
        faults.Add(path, $"{period}", $"A period is at most {PlanLimits.LongestPeriodYears} years long.",
            $"P{PlanLimits.LongestPeriodYears}Y or less");
        return false;
    }

    /// <summary>Whether the period has no length at all.</summary>
    public static bool IsZero(Period period) => period.Normalize().Equals(Period.Zero);

    private static void CheckDates(string path, Schedule schedule, FaultCollector faults)
    {
        if (schedule.First is not null)
            faults.Add($"{path}.first", $"{schedule.First}", "A first moment goes with a period, not with dates.", "dates alone");

        for (var i = 0; i < schedule.Dates.Count; i++)
        {
            CheckMoment($"{path}.dates[{i}]", schedule.Dates[i], faults);
            if (i == 0 || schedule.Dates[i] > schedule.Dates[i - 1]) continue;
            faults.Add($"{path}.dates[{i}]", $"{schedule.Dates[i]}", "Dates ascend, and none stands twice.",
                $"a moment after {schedule.Dates[i - 1]}");
        }
    }

    private static void CheckPeriod(string path, Period every, Instant? first, Plan plan, FaultCollector faults)
    {
        if (first is not null) CheckMoment($"{path}.first", first.Value, faults);
        if (!CheckForward($"{path}.every", every, faults)) return;

        var seconds = (plan.Until - (first ?? plan.From)).TotalSeconds;
        var occurrences = seconds / PeriodLength.LeastSeconds(every);
        if (occurrences <= PlanLimits.MaximumOccurrences) return;
        faults.Add($"{path}.every", $"{every}",
            $"A schedule occurs at most {PlanLimits.MaximumOccurrences:N0} times up to the end of the horizon; this one about {occurrences:N0} times.",
            "a longer period or a later first moment");
    }
}
