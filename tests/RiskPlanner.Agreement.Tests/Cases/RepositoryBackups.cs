using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Gives the backups of repositories of generated cases moments, keys that are younger than them, and losses after which they are needed.</summary>
internal static class RepositoryBackups
{
    /// <summary>The case with such backups now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        if (!choices.Chance(40) || replay.Plan.KeyManagers.FirstOrDefault(manager => manager is { Kind: KeyManagerKind.Repository, RecoveryKeyAt: not null }) is not { } repository) return replay;
        if (replay.Strikes.Any(strike => strike.Threat.Kind.StartsWith("kgup-", StringComparison.Ordinal))) return replay;
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var moments = Enumerable.Range(0, choices.Any([1, 1, 2])).Select(_ => Within(first.At + Duration.FromHours(choices.Between(-40, 20)))).Distinct().Order().ToList();
        var plan = replay.Plan with
        {
            KeyManagers = [.. replay.Plan.KeyManagers.Select(manager => manager == repository ? manager with { DataBaseBackups = Schedule.On([.. moments]) } : manager)],
            // A new value that is younger than a backup; what lay under the former one is lost to the label, and to be had from the repository.
            Keys = [.. replay.Plan.Keys.Select((key, index) => index == 0 && key.NewValues.Count == 0 && choices.Chance(35) ? key with { NewValues = [Within(moments[0] + Duration.FromHours(choices.Between(-3, 6)))] } : key)],
        };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        List<Strike> added = [];
        if (choices.Chance(70)) added.Add(On("repository-loss", repository.Name, null, choices.Between(0, 24)));
        if (added.Count > 0 && first.Threat.Target != ThreatTarget.Key && choices.Chance(70))
            added.Add(On("key-loss", plan.Keys[0].Label.Text, plan.Keys.Count(key => key.Label == plan.Keys[0].Label) > 1 ? plan.Keys[0].KeyStore : null, choices.Between(0, 24)));
        List<Strike> strikes = [.. replay.Strikes, .. added];
        return replay with { Plan = plan, Strikes = [.. strikes.OrderBy(strike => strike.At)] };

        Instant Within(Instant at) => Instant.Max(replay.Plan.From, Instant.Min(replay.Plan.Until, at));

        Strike On(string kind, string target, string? keyStore, int hours) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = keyStore, Policy = null, By = null, Adjacent = null, AsOf = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.NextUse]), At = Within(first.At + Duration.FromHours(hours)),
        };
    }
}
