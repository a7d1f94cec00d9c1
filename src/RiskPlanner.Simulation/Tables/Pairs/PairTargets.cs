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
        foreach (var first in Checked(one, reading, plan, at))
        {
            foreach (var second in Checked(other, reading, plan, at))
            {
                yield return [first, second];
                if (first.ToString() != second.ToString()) yield return [second, first];
            }
        }
    }

    /// <summary>Every choice of two targets, the second struck later than the first.</summary>
    public static IEnumerable<IReadOnlyList<Strike>> OneAfterOther(ThreatRow one, ThreatRow other, PairReading reading, Plan plan, Instant at, Instant later)
    {
        foreach (var first in Checked(one, reading, plan, at))
        {
            foreach (var second in Checked(other, reading, plan, later)) yield return [first, second];
        }
    }

    /// <summary>Every choice of target that a reading allows, the production side first.</summary>
    /// <param name="row">The row.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="plan">The plan, or the part of one.</param>
    /// <param name="dataSet">The data set that is asked about.</param>
    /// <param name="at">When it strikes.</param>
    /// <param name="discovery">How it is noticed.</param>
    /// <param name="matters">Tells whether what happens to a target can touch the data set at all; null where each may.</param>
    public static IReadOnlyList<Strike> Of(ThreatRow row, PairReading reading, Plan plan, DataSetDefinition dataSet, Instant at, Discovery discovery, Func<string, bool>? matters = null)
    {
        var targets = row.Targets(plan, dataSet).Where(target => matters?.Invoke(target) != false);
        if (reading == PairReading.ProductionSide) targets = targets.Where(target => IsProductionSide(row.Threat.Target, target, plan, dataSet));
        var strikes = targets.SelectMany(target => ThreatTargets.Strikes(plan, row.Threat, target, at, discovery))
            .Where(strike => reading != PairReading.ProductionSide || strike.In is null || strike.In == HomeSysplex.Of(plan, dataSet).KeyStore);
        if (reading != PairReading.WorstTarget || row.Threat.Target != ThreatTarget.DataSet) return [.. strikes];
        // A part of a plan has policies of others too.
        var policies = new BackupCoverage(plan).PoliciesOf(dataSet).Where(policy => policy.Schedule is not null);
        return [.. strikes, .. policies.Select(policy => new Strike(CopyLoss, dataSet.Name.Text, at, discovery) { Policy = policy.Name })];
    }

    private static IReadOnlyList<Strike> Checked(ThreatRow row, PairReading reading, Plan plan, Instant at) => Of(row, reading, plan, plan.DataSets[0], at, Discovery.Check);

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
