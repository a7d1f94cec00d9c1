using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Puts repositories of generated cases under dual control, and lets one person or two destroy keys there.</summary>
internal static class DualControls
{
    private static readonly string[] Officers = ["A. Adams", "B. Brown"];

    /// <summary>The case with such a repository now and then; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(55) || replay.Plan.KeyManagers.All(manager => manager.Kind != KeyManagerKind.Repository)) return replay;
        var managers = replay.Plan.KeyManagers.Select(manager => manager.Kind == KeyManagerKind.Repository ? manager with { DualControl = choices.Chance(85) } : manager).ToList();
        var plan = replay.Plan with { KeyManagers = managers, People = [.. replay.Plan.People, .. Officers.Select(name => new Person { Name = name, May = [new(ActKind.KeyDestruction)] })] };
        // What lets a key be destroyed is known of events that strike keys; in most cases one of them is such an event then.
        List<Strike> strikes = [.. replay.Strikes.Select(strike => strike.Threat.Kind == "key-loss" && choices.Chance(50) ? strike with { Threat = ThreatCatalogue.Find("key-destruction")! } : strike)];
        List<Strike> struck = [];
        foreach (var strike in strikes)
        {
            if (!strike.Threat.IsDoneByPerson || !choices.Chance(90))
            {
                struck.Add(strike);
                continue;
            }

            struck.Add(strike with { By = choices.Any(Officers) });
            if (choices.Chance(50)) struck.Add(strike with { By = choices.Any(Officers) });
        }

        return replay with { Plan = plan, Strikes = struck };
    }
}
