using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets key parts be lost, and holders of them be gone, in generated cases that keep some; now and then the coprocessors are zeroised after it.</summary>
internal static class KeyPartEvents
{
    /// <summary>The kinds of these events.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["key-part-loss", "key-holder-loss"];

    /// <summary>The case with such events before the others; drawn apart from all else, so that the rest of the case does not depend on it.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        var plan = replay.Plan;
        if (ActTargets.SitesWithKeyParts(plan).Count == 0 || !choices.Chance(30)) return replay;
        if (choices.Chance(60)) plan = plan with { KeyStores = [.. plan.KeyStores.Select(store => store with { MasterKey = Held(store.MasterKey, choices), RsaMasterKey = Held(store.RsaMasterKey, choices), EccMasterKey = Held(store.EccMasterKey, choices) })] };
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        List<Strike> added = [.. Kinds.SelectMany(kind => ThreatTargets.In(plan, ThreatCatalogue.Find(kind)!.Target).Where(_ => choices.Chance(55)).Select(target => On(kind, target)))];
        // Nobody misses parts before a master key has to be entered.
        if (choices.Chance(70)) added.AddRange(plan.Sysplexes.Where(_ => choices.Chance(75)).Select(sysplex => On("master-key-loss", sysplex.Name)));
        return replay with { Plan = plan, Strikes = [.. added, .. replay.Strikes] };

        Strike On(string kind, string target) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.AtOnce, Discovery.NextUse, Discovery.Never]),
        };
    }

    /// <summary>What lay without holders has some, of whom one may hold parts of several sets.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(practice))]
    private static MasterKeyPractice? Held(MasterKeyPractice? practice, Choices choices) => practice is null ? null : practice with
    {
        PartsAt = [],
        PartSets =
        [
            .. practice.PartSets,
            .. practice.PartsAt.Select(site => new KeyPartSet { Site = site, Holders = choices.Any<IReadOnlyList<string>>([["ONE"], ["ONE", "OTHER"], ["OTHER", "A \"third\" one"], ["Somebody's deputy"]]), Medium = KeyPartMedium.Paper }),
        ],
    };
}
