using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets the PKDS of a generated case lie on a volume, which is lost now and then before a system is started anew.</summary>
internal static class PlacedPkds
{
    /// <summary>The case with such places; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(15)) return replay;
        var plan = replay.Plan with { KeyStores = [.. replay.Plan.KeyStores.Select(store => Placed(replay.Plan, store, choices))] };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        if (plan.KeyStores.FirstOrDefault(store => store.PkdsOn is not null) is not { } one || !choices.Chance(50)) return replay with { Plan = plan };
        var first = replay.Strikes[0];
        Strike[] lost =
        [
            new(ThreatCatalogue.Find("volume-failure")!, one.PkdsOn!, first.At, Discovery.AtOnce),
            .. plan.Sysplexes.Where(sysplex => sysplex.KeyStore == one.Name && choices.Chance(80)).Select(sysplex => new Strike(ThreatCatalogue.Find("ipl")!, sysplex.Name, first.At, Discovery.AtOnce)),
        ];
        return new ReplayCase(plan, [.. lost, .. replay.Strikes]);
    }

    private static KeyStore Placed(Plan plan, KeyStore store, Choices choices)
    {
        var volumes = plan.Arrays.Where(array => store.Sites.Contains(array.Site)).SelectMany(array => array.Volumes).ToList();
        return volumes.Count == 0 || !choices.Chance(70) ? store : store with { PkdsOn = choices.Any(volumes) };
    }
}
