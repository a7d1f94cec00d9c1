using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets the recovery keys of repositories of generated cases be lost and changed before or after, and then the data base and a key.</summary>
internal static class RecoveryKeys
{
    /// <summary>The case with such events now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(60) || replay.Plan.KeyManagers.FirstOrDefault(manager => manager.RecoveryKeyAt is not null) is not { } repository) return replay;
        // Cases that need a refresh are rare enough: it is not to be lost behind a repository.
        if (replay.Strikes.Any(strike => strike.Threat.Kind.StartsWith("kgup-", StringComparison.Ordinal))) return replay;
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var changes = choices.Chance(60) ? Schedule.On([first.At + Duration.FromHours(choices.Between(-20, 20))]) : null;
        var plan = replay.Plan with { KeyManagers = [.. replay.Plan.KeyManagers.Select(manager => manager == repository ? manager with { RecoveryKeyChanges = changes } : manager)] };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        List<Strike> added = [];
        if (choices.Chance(80)) added.Add(On("manager-key-loss", repository.Name, choices.Between(-24, 0)));
        if (choices.Chance(75)) added.Add(On("repository-loss", repository.Name, choices.Between(0, 20)));
        // What the repository holds is needed where a key is lost.
        if (added.Count == 2 && choices.Chance(70) && first.Threat.Target != ThreatTarget.Key)
            added.Add(first with { Threat = ThreatCatalogue.Find("key-loss")!, Target = plan.Keys[0].Label.Text, In = plan.Keys.Count(key => key.Label == plan.Keys[0].Label) > 1 ? plan.Keys[0].KeyStore : null, Policy = null, By = null, Adjacent = null });
        List<Strike> strikes = [.. added, .. replay.Strikes];
        return replay with { Plan = plan, Strikes = [.. strikes.OrderBy(strike => strike.At)] };

        Strike On(string kind, string target, int hours) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.NextUse, Discovery.Never]),
            At = Instant.Max(plan.From, Instant.Min(plan.Until, first.At + Duration.FromHours(hours))),
        };
    }
}
