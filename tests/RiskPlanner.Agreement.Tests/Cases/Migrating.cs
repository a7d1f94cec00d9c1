using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets data sets of a generated case be migrated, and what they were migrated to be lost now and then.</summary>
internal static class Migrating
{
    /// <summary>The case with such data sets now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(20)) return replay;
        var plan = replay.Plan with { DataSets = [.. replay.Plan.DataSets.Select(dataSet => dataSet.Opens is null && choices.Chance(80) ? Moved(replay.Plan, dataSet, choices) : dataSet)] };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        if (plan.DataSets.FirstOrDefault(dataSet => dataSet.Migrates is not null) is not { } one || !choices.Chance(40)) return replay with { Plan = plan };
        var (first, to) = (replay.Strikes[0], one.Migrates!.To);
        var lost = new Strike(ThreatCatalogue.Find(plan.ArrayOf(to) is null ? "tape-store-loss" : "volume-failure")!, to, first.At, choices.Any([Discovery.AtOnce, Discovery.NextUse]));
        return new ReplayCase(plan, [lost, .. replay.Strikes]);
    }

    private static DataSetDefinition Moved(Plan plan, DataSetDefinition dataSet, Choices choices)
    {
        var site = plan.SiteOf(dataSet.Volume);
        List<string> media =
        [
            .. plan.Arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes).Where(volume => volume != dataSet.Volume),
            .. plan.Tapes.Where(tape => tape.Site == site).Select(tape => tape.Name),
        ];
        return media.Count == 0 ? dataSet : dataSet with { Migrates = new Migration(choices.Any(media), Period.FromHours(choices.Between(1, 48))) };
    }
}
