using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>What one event of a pair can strike in a micro-plan.</summary>
internal static class PairTargets
{
    private static readonly Threat CopyLoss = ThreatCatalogue.Find("copy-loss")!;

    /// <summary>Every choice of target that a reading allows, the production side first.</summary>
    public static IReadOnlyList<Strike> Of(ThreatRow row, PairReading reading, Plan plan, Instant at)
    {
        var dataSet = plan.DataSets[0];
        var targets = row.Targets(plan, dataSet);
        if (reading == PairReading.ProductionSide) return [.. targets.Where(target => IsProductionSide(row.Threat.Target, target, plan, dataSet)).Select(target => new Strike(row.Threat, target, at, Discovery.Check))];
        var strikes = targets.Select(target => new Strike(row.Threat, target, at, Discovery.Check));
        return row.Threat.Target == ThreatTarget.DataSet
            ? [.. strikes, .. plan.BackupPolicies.Where(policy => policy.Schedule is not null).Select(policy => new Strike(CopyLoss, dataSet.Name.Text, at, Discovery.Check) { Policy = policy.Name })]
            : [.. strikes];
    }

    private static bool IsProductionSide(ThreatTarget kind, string target, Plan plan, DataSetDefinition dataSet) => kind switch
    {
        ThreatTarget.Array => plan.Arrays.First(array => array.Name == target).Volumes.Contains(dataSet.Volume),
        ThreatTarget.Site => target == plan.SiteOf(dataSet.Volume),
        ThreatTarget.Key => dataSet.Labels.Any(label => label.Text == target),
        _ => true,
    };
}
