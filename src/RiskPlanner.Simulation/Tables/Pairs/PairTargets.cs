using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>What two events can strike in a plan whose first data set is asked about, and in which order. Pure functions.</summary>
internal static class PairTargets
{
    private static readonly Threat CopyLoss = ThreatCatalogue.Find("copy-loss")!;

    /// <summary>Every choice of two targets, in both orders, struck at one moment.</summary>
    public static IEnumerable<IReadOnlyList<Strike>> Together(ThreatRow one, ThreatRow other, PairReading reading, Plan plan, Instant at)
    {
        foreach (var first in Of(one, reading, plan, at))
        {
            foreach (var second in Of(other, reading, plan, at))
            {
                yield return [first, second];
                if (first.ToString() != second.ToString()) yield return [second, first];
            }
        }
    }

    /// <summary>Every choice of two targets, the second struck later than the first.</summary>
    public static IEnumerable<IReadOnlyList<Strike>> OneAfterOther(ThreatRow one, ThreatRow other, PairReading reading, Plan plan, Instant at, Instant later)
    {
        foreach (var first in Of(one, reading, plan, at))
        {
            foreach (var second in Of(other, reading, plan, later)) yield return [first, second];
        }
    }

    /// <summary>Every choice of target that a reading allows, the production side first.</summary>
    private static IReadOnlyList<Strike> Of(ThreatRow row, PairReading reading, Plan plan, Instant at)
    {
        var dataSet = plan.DataSets[0];
        var targets = row.Targets(plan, dataSet);
        if (reading == PairReading.ProductionSide) targets = [.. targets.Where(target => IsProductionSide(row.Threat.Target, target, plan, dataSet))];
        var strikes = targets.SelectMany(target => ThreatTargets.Strikes(plan, row.Threat, target, at, Discovery.Check))
            .Where(strike => reading != PairReading.ProductionSide || strike.In is null || strike.In == HomeSysplex.Of(plan, dataSet).KeyStore);
        return reading == PairReading.WorstTarget && row.Threat.Target == ThreatTarget.DataSet
            ? [.. strikes, .. plan.BackupPolicies.Where(policy => policy.Schedule is not null).Select(policy => new Strike(CopyLoss, dataSet.Name.Text, at, Discovery.Check) { Policy = policy.Name })]
            : [.. strikes];
    }

    private static bool IsProductionSide(ThreatTarget kind, string target, Plan plan, DataSetDefinition dataSet) => kind switch
    {
        ThreatTarget.Array => plan.Arrays.First(array => array.Name == target).Volumes.Contains(dataSet.Volume),
        ThreatTarget.Site => target == plan.SiteOf(dataSet.Volume),
        ThreatTarget.Key => dataSet.Labels.Any(label => label.Text == target),
        ThreatTarget.KeyStore => target == HomeSysplex.Of(plan, dataSet).KeyStore,
        ThreatTarget.Sysplex => target == HomeSysplex.Of(plan, dataSet).Name,
        _ => true,
    };
}
