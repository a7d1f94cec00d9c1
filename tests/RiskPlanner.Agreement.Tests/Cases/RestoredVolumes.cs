using NodaTime;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets the volume of a data set that generated cases delete be restored whole from a dump of before, as somebody does who wants it back.</summary>
internal static class RestoredVolumes
{
    private const string Deletion = "data-set-deletion";

    /// <summary>The case with such a restore now and then; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(30) || replay.Strikes.FirstOrDefault(strike => strike.Threat.Kind == Deletion) is not { } deletion) return replay;
        var plan = replay.Plan;
        var volume = plan.DataSets.First(dataSet => dataSet.Name.Text == deletion.Target).Volume;
        var restore = new Strike(ThreatCatalogue.Find("volume-rollback")!, volume, Instant.Min(plan.Until, deletion.At + Duration.FromHours(choices.Between(0, 5))), Discovery.AtOnce)
        {
            AsOf = Instant.Max(plan.From, deletion.At - Duration.FromHours(choices.Any([0, 1, 6, 30]))),
        };
        return replay with { Strikes = [.. replay.Strikes.Where(strike => strike.At <= restore.At), restore, .. replay.Strikes.Where(strike => strike.At > restore.At)] };
    }
}
