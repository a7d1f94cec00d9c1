using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// How far schedules run on beyond a plan's horizon where the plan itself decides when something is noticed
/// (<see cref="Discovery.Plan"/>), or it is noticed at a moment after the horizon: until whatever repeats has come round, so that nothing that ends by itself is there any more. Who
/// has noticed nothing by then never will. Pure.
/// </summary>
public static class PlanHorizon
{
    /// <summary>The plan as it runs on where events strike: with a later end where one of them waits for somebody to notice, or is noticed later.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strikes">What strikes.</param>
    public static Plan RunOn(Plan plan, IReadOnlyList<Strike> strikes)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(strikes);
        return strikes.Any(strike => strike is { Discovery: Discovery.Plan, Way: not Discovery.AtOnce } || strike.DiscoveredAt > plan.Until) ? plan with { Until = EndOf(plan) } : plan;
    }

    /// <summary>
    /// The moment by which, counted from the end of the horizon, each schedule has come twice, each policy and each CKDS cycle has dropped all that it
    /// kept, each version has passed its days, and each master key has changed more often than registers and key parts reach back.
    /// </summary>
    public static Instant EndOf(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var times = new Dictionary<Schedule, int>(SameSchedule.Instance);
        foreach (var dataSet in plan.DataSets)
        {
            Ask(dataSet.Updates, 2);
            Ask(dataSet.Uses, 2);
            Ask(dataSet.Checks, 2);
            Ask(dataSet.Opens, 2);
        }

        var days = 0;
        foreach (var policy in plan.BackupPolicies)
        {
            Ask(policy.Schedule, Math.Max(policy.Keep, policy.VersionsKept) + 2);
            days = Math.Max(days, Math.Max(policy.Expires?.Existing?.Days ?? 0, policy.Expires?.Deleted?.Days ?? 0));
        }

        foreach (var store in plan.KeyStores)
        {
            foreach (var cycle in store.Backups) Ask(cycle.Schedule, cycle.Keep + 2);
            Ask(store.Follows?.Schedule, 2);
            foreach (var (_, practice) in store.MasterKeys())
                Ask(practice.Changes, practice.PartSets.Select(set => set.Generations ?? 0).Append(practice.RetainedGenerations).Max() + 3);
        }

        foreach (var cycle in plan.Inventories.SelectMany(inventory => inventory.Backups)) Ask(cycle.Schedule, cycle.Keep + 2);
        var end = plan.Until;
        foreach (var (schedule, count) in times) end = Instant.Max(end, After(schedule, plan, plan.Until, count));
        if (days == 0) return end;
        // After the last day of the last version there is one more run that ends it.
        var ended = Instant.Min(PlanLimits.LatestMoment, end + Duration.FromDays(days));
        return plan.BackupPolicies.Where(policy => policy.Expires is not null).Select(policy => policy.Schedule is { } schedule ? After(schedule, plan, ended, 2) : ended).Append(ended).Max();

        void Ask(Schedule? schedule, int count)
        {
            if (schedule?.Every is not null) times[schedule] = Math.Max(times.GetValueOrDefault(schedule), count);
        }
    }

    /// <summary>The moment of the last of so many occurrences after a moment, within what a plan can speak of.</summary>
    private static Instant After(Schedule schedule, Plan plan, Instant moment, int count) =>
        schedule.Occurrences(plan.From, PlanLimits.LatestMoment).SkipWhile(at => at <= moment).Take(count).Append(moment).Max();
}
