using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>
/// The ways that data takes by a plan: under every backup policy, and by every transfer. Data sets that lie on one volume, under one label and one
/// profile, live equally long and are organised alike, go the same way and are put together. What does not exist when a job runs goes nowhere. Pure.
/// </summary>
public static class PlanFlows
{
    /// <summary>All of them: policies first, each in the plan's order.</summary>
    public static IReadOnlyList<PlanFlow> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. Backups(plan), .. Transfers(plan)];
    }

    private static IEnumerable<PlanFlow> Backups(Plan plan)
    {
        var coverage = new BackupCoverage(plan);
        return from entry in plan.BackupPolicies.Index()
               let policy = entry.Item
               from alike in Alike(plan, coverage.DataSetsUnder(policy))
               let dataSet = alike[0]
               let stages = StagesOf(plan, dataSet, policy.Schedule, policy.ExistingOf(dataSet, plan.From).Any())
               where stages.Count > 0
               select new PlanFlow(FlowKind.Backup, policy.Name, $"backupPolicies[{entry.Index}]", alike, Route(plan, dataSet, policy.RunsAs, BackupParts.Of(plan, dataSet, policy)), stages)
               {
                   Policy = policy,
               };
    }

    private static IEnumerable<PlanFlow> Transfers(Plan plan) =>
        from entry in plan.Transfers.Index()
        let transfer = entry.Item
        let method = SendingMethods.Of(transfer.Method)
        from alike in Alike(plan, plan.DataSets.Where(dataSet => transfer.Method.Sends(dataSet.Organisation) && transfer.DataSets.Any(mask => mask.Matches(dataSet.Name))))
        let dataSet = alike[0]
        let home = HomeSysplex.Of(plan, dataSet)
        let stages = StagesOf(plan, dataSet, transfer.Schedule)
        where stages.Count > 0
        select new PlanFlow(FlowKind.Transfer, transfer.Name, $"transfers[{entry.Index}]", alike,
            Route(plan, dataSet, null, SendingParts.Of(method, transfer, plan.Controls, home.Name, plan.SiteOf(dataSet.Volume)!)), stages)
        {
            Transfer = transfer,
        };

    private static FlowRoute Route(Plan plan, DataSetDefinition dataSet, string? runsAs, IReadOnlyList<FlowPart> parts) =>
        new(HomeSysplex.Of(plan, dataSet).Name, runsAs, dataSet, parts);

    private static IEnumerable<IReadOnlyList<DataSetDefinition>> Alike(Plan plan, IEnumerable<DataSetDefinition> dataSets)
    {
        var profiles = CoveringProfiles.Of(plan);
        // Whether each exit looks at it: masks of controls tell data sets apart as well.
        var exits = plan.Controls.Where(control => control.DataSets.Count > 0).ToList();
        return dataSets.GroupBy(dataSet => (dataSet.Volume, dataSet.KeyLabel, dataSet.Organisation, dataSet.CreatedAt, dataSet.DeletedAt, Profile: profiles.For(dataSet.Name)?.Profile, Changes: string.Concat(dataSet.LabelChanges.Select(change => $"{change.At} {change.KeyLabel} ")), Exits: string.Concat(exits.Select(exit => exit.Refuses(dataSet.Name, isEncrypted: true) ? '1' : '0')))).Select(alike => (IReadOnlyList<DataSetDefinition>)[.. alike]);
    }

    /// <summary>The first time under each level that the system has, and under each label that the data set has: what is done with data depends on them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="schedule">When it is done; null where it is done all the time, or by hand.</param>
    /// <param name="wasDone">Whether what was done before the horizon is there at its beginning.</param>
    private static List<FlowStage> StagesOf(Plan plan, DataSetDefinition dataSet, Schedule? schedule, bool wasDone = false)
    {
        var changes = HomeSysplex.Of(plan, dataSet).LevelChanges.Select(change => (From: change.At, Change: new FlowChange(change.At, OfLevel: true, OfLabel: false)))
            // A label counts for jobs that begin after its change.
            .Concat(dataSet.LabelChanges.Select(change => (From: change.At + Duration.Epsilon, Change: new FlowChange(change.At, OfLevel: false, OfLabel: true))))
            .Where(change => change.Change.At >= plan.From && change.From > plan.From && change.Change.At <= plan.Until).GroupBy(change => change.From).OrderBy(same => same.Key)
            .Select(same => (From: same.Key, Change: same.Select(change => change.Change).Aggregate((one, other) => one.And(other)))).ToList();
        var stages = new List<FlowStage>();
        FlowChange? since = null;
        for (var index = -1; index < changes.Count; index++)
        {
            var from = index < 0 ? plan.From : changes[index].From;
            var until = index + 1 < changes.Count ? changes[index + 1].From : plan.Until + Duration.Epsilon;
            if (index >= 0) since = since?.And(changes[index].Change) ?? changes[index].Change;
            // Of what happens at one moment by hand, all has happened.
            if (schedule is null && until - from <= Duration.Epsilon && index + 1 < changes.Count) continue;
            if ((index < 0 && wasDone ? from : FirstWithin(plan, dataSet, schedule, from, until)) is not { } first) continue;
            stages.Add(new FlowStage(first, schedule is null && first == from && since is not null ? changes[index].Change.At : first, stages.Count == 0 ? null : since));
            since = null;
        }

        return stages;
    }

    /// <summary>When something is done with a data set first in a time; null where nothing is, or it does not exist when it would be.</summary>
    private static Instant? FirstWithin(Plan plan, DataSetDefinition dataSet, Schedule? schedule, Instant from, Instant until)
    {
        // The occurrences of a period without a first moment are counted from the beginning of the plan.
        if (schedule is not null) return schedule.Occurrences(plan.From, plan.Until).Where(at => at >= from && at < until && dataSet.ExistsAt(at)).Cast<Instant?>().FirstOrDefault();
        var begin = Instant.Max(from, dataSet.BeginsIn(plan));
        return begin < until && dataSet.ExistsAt(begin) ? begin : null;
    }
}
