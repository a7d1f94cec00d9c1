using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>
/// Lets key stores of generated cases have a DES master key, which changes now and then, and lets coprocessors hold a former one, or lose it, or a whole CKDS copy of
/// before the change be put back.
/// </summary>
internal static class DesMasterKeys
{
    /// <summary>The kind of the event of a former DES master key.</summary>
    public const string Wrong = "wrong-des-master-key";

    private static readonly string[] Companions = ["ckds-rollback", "ckds-rollback", "ckds-loss", "card-replacement", "master-key-loss", "ipl", "ckds-corruption", "key-loss", "site-loss"];

    /// <summary>The case with such master keys now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Cards that are replaced are rare enough: what becomes of OLD registers is not to be lost behind another master key.
        if (!choices.Chance(12) || replay.Strikes.Any(strike => strike.Threat.Kind == "card-replacement")) return replay;
        var stores = new List<KeyStore>();
        foreach (var store in replay.Plan.KeyStores)
        {
            var leader = store.SharesMasterKey ? stores.Find(other => other.Name == store.Follows!.Store) : null;
            var practice = choices.Chance(85) ? Practice(replay.Plan, choices) : null;
            stores.Add(store with { DesMasterKey = !store.SharesMasterKey ? practice : leader?.DesMasterKey is null ? null : practice is null ? null : practice with { Changes = null } });
        }

        var plan = replay.Plan with { KeyStores = stores };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        List<Strike> added = choices.Chance(65) ? [.. plan.Sysplexes.Where(_ => choices.Chance(65)).Select(sysplex => On(Wrong, sysplex.Name))] : [];
        if (choices.Chance(60))
        {
            var companion = choices.Any(Companions);
            var targets = ThreatTargets.In(plan, ThreatCatalogue.Find(companion)!.Target);
            if (targets.Count > 0) added.Add(On(companion, choices.Any(targets)));
            // What is on disk comes into storage with it.
            if (companion == "ckds-rollback" && choices.Chance(50)) added.AddRange(plan.Sysplexes.Select(sysplex => On("ipl", sysplex.Name)));
        }

        return replay with { Plan = plan, Strikes = choices.Chance(70) ? [.. added, .. replay.Strikes] : [.. replay.Strikes, .. added.Select(strike => strike with { At = replay.Strikes.Max(other => other.At) })] };

        Strike On(string kind, string target)
        {
            var threat = ThreatCatalogue.Find(kind)!;
            var places = ThreatTargets.KeyStoresOf(plan, threat.Target, target);
            return first with
            {
                Threat = threat, Target = target, In = places.Count == 0 ? null : choices.Any(places), Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
                Discovery = choices.Any([Discovery.AtOnce, Discovery.AtOnce, Discovery.NextUse, Discovery.Check, Discovery.Never]),
            };
        }
    }

    private static MasterKeyPractice Practice(Plan plan, Choices choices)
    {
        var hours = (int)(plan.Until - plan.From).TotalHours;
        var places = plan.Sites.Where(_ => choices.Chance(35)).Select(site => site.Name).ToList();
        return new()
        {
            Changes = choices.Chance(70)
                ? Schedule.On([.. Enumerable.Range(0, choices.Between(1, 3)).Select(_ => plan.From + Duration.FromHours(choices.Between(4, hours - 1))).Distinct().Order()])
                : null,
            PartsAt = places,
            RetainedGenerations = places.Count > 0 && choices.Chance(60) ? choices.Between(1, 3) : 0,
            PartSets = choices.Chance(30)
                ? [new() { Site = choices.Any(plan.Sites).Name, Holders = ["ONE", "OTHER"], Generations = choices.Chance(50) ? choices.Between(0, 2) : null, Zone = choices.Chance(50) ? choices.Any(["Z1", "Z2"]) : null }]
                : [],
        };
    }
}
