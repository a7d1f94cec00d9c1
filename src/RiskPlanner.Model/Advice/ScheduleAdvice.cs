namespace RiskPlanner.Model;

/// <summary>Schedules that the plan's span of time does not hold: dates outside of it, and such as never occur.</summary>
internal static class ScheduleAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan) => SchedulesOf(plan).SelectMany(entry => Of(plan, entry.Path, entry.Schedule));

    private static IEnumerable<PlanAdvice> Of(Plan plan, string path, Schedule? schedule)
    {
        if (schedule is null) yield break;
        for (var i = 0; i < schedule.Dates.Count; i++)
        {
            if (schedule.Dates[i] >= plan.From && schedule.Dates[i] <= plan.Until) continue;
            yield return new(AdviceRules.DateOutsideTheHorizon, $"{path}.dates[{i}]", $"{schedule.Dates[i]}", "This moment lies outside the horizon, so nothing happens then.",
                $"{plan.From} to {plan.Until}");
        }

        if (schedule.Every is not null && !schedule.Occurrences(plan.From, plan.Until).Any())
        {
            yield return new(AdviceRules.ScheduleNeverOccurs, path, $"{schedule.Every}", "This schedule does not occur within the horizon.",
                "an earlier first moment, a shorter period or a longer horizon");
        }
    }

    private static IEnumerable<(string Path, Schedule? Schedule)> SchedulesOf(Plan plan)
    {
        foreach (var (i, store) in plan.KeyStores.Index())
        {
            foreach (var (field, practice) in store.MasterKeys()) yield return ($"keyStores[{i}].{field}.changes", practice.Changes);
            foreach (var (j, cycle) in store.Backups.Index()) yield return ($"keyStores[{i}].backups[{j}]", cycle.Schedule);
        }

        foreach (var (i, policy) in plan.BackupPolicies.Index()) yield return ($"backupPolicies[{i}].schedule", policy.Schedule);
        foreach (var (i, inventory) in plan.Inventories.Index())
        {
            foreach (var (j, cycle) in inventory.Backups.Index()) yield return ($"inventories[{i}].backups[{j}]", cycle.Schedule);
        }

        foreach (var (i, dataSet) in plan.DataSets.Index())
        {
            yield return ($"dataSets[{i}].updates", dataSet.Updates);
            yield return ($"dataSets[{i}].uses", dataSet.Uses);
            yield return ($"dataSets[{i}].opens", dataSet.Opens);
            yield return ($"dataSets[{i}].checks", dataSet.Checks);
        }

        foreach (var (i, transfer) in plan.Transfers.Index()) yield return ($"transfers[{i}].schedule", transfer.Schedule);
    }
}
