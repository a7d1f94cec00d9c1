using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>
/// The ways that data takes by a plan: under every backup policy, and by every transfer. Data sets that lie on one volume, under one label and one
/// profile, and are organised alike, go the same way and are put together. Pure.
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
               let moments = MomentsOf(plan, dataSet, policy.Schedule)
               where moments.Count > 0
               select new PlanFlow(FlowKind.Backup, policy.Name, $"backupPolicies[{entry.Index}]", alike, Route(plan, dataSet, policy.RunsAs, BackupParts.Of(plan, dataSet, policy)), moments)
               {
                   Policy = policy,
               };
    }

    private static IEnumerable<PlanFlow> Transfers(Plan plan) =>
        from entry in plan.Transfers.Index()
        let transfer = entry.Item
        let method = SendingMethods.Of(transfer.Method)
        from alike in Alike(plan, plan.DataSets.Where(dataSet => method.Sends(dataSet.Organisation) && transfer.DataSets.Any(mask => mask.Matches(dataSet.Name))))
        let dataSet = alike[0]
        let home = HomeSysplex.Of(plan, dataSet)
        let moments = MomentsOf(plan, dataSet, transfer.Schedule)
        where moments.Count > 0
        select new PlanFlow(FlowKind.Transfer, transfer.Name, $"transfers[{entry.Index}]", alike,
            Route(plan, dataSet, null, SendingParts.Of(method, transfer, plan.Controls, home.Name, plan.SiteOf(dataSet.Volume)!)), moments)
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
        return dataSets.GroupBy(dataSet => (dataSet.Volume, dataSet.KeyLabel, dataSet.Organisation, Profile: profiles.For(dataSet.Name)?.Profile, Changes: string.Concat(dataSet.LabelChanges.Select(change => $"{change.At} {change.KeyLabel} ")), Exits: string.Concat(exits.Select(exit => exit.Refuses(dataSet.Name, isEncrypted: true) ? '1' : '0')))).Select(alike => (IReadOnlyList<DataSetDefinition>)[.. alike]);
    }

    /// <summary>The first time under each level that the system has, and under each label that the data set has: what is done with data depends on them.</summary>
    private static List<Instant> MomentsOf(Plan plan, DataSetDefinition dataSet, Schedule? schedule)
    {
        // A label counts for jobs that begin after its change.
        var begins = HomeSysplex.Of(plan, dataSet).LevelChanges.Select(change => change.At).Concat(dataSet.LabelChanges.Select(change => change.At + Duration.Epsilon))
            .Where(at => at > plan.From && at <= plan.Until).Prepend(plan.From).Distinct().Order().ToList();
        var moments = new List<Instant>();
        foreach (var (index, from) in begins.Index())
        {
            var until = index + 1 < begins.Count ? begins[index + 1] : plan.Until + Duration.Epsilon;
            if (schedule is null) moments.Add(from);
            // The occurrences of a period without a first moment are counted from the beginning of the plan.
            else if (schedule.Occurrences(plan.From, plan.Until).Where(at => at >= from && at < until).Cast<Instant?>().FirstOrDefault() is { } first) moments.Add(first);
        }

        return moments;
    }
}
