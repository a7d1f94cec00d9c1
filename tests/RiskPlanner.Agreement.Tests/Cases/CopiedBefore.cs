using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets policies of generated cases have copies at the beginning, and now and then something strike while these are still there.</summary>
internal static class CopiedBefore
{
    /// <summary>The case with such copies now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Cards that are replaced, and records that need a refresh, are rare enough: what becomes of them is not to be lost before they happen.
        if (!choices.Chance(14) || replay.Strikes.Any(strike => strike.Threat.Kind == "card-replacement" || strike.Threat.Kind.StartsWith("kgup-", StringComparison.Ordinal))) return replay;
        var plan = In(replay.Plan, choices);
        if (ReferenceEquals(plan, replay.Plan) || PlanValidator.Validate(plan).Count > 0) return replay;
        if (!choices.Chance(60)) return replay with { Plan = plan };
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var under = plan.DataSets.Where(dataSet => new BackupCoverage(plan).PoliciesOf(dataSet).Any(policy => policy.Existing.Count > 0)).ToList();
        var dataSet = choices.Any(under.Count > 0 ? under : plan.DataSets);
        var at = plan.From + Duration.FromHours(choices.Between(0, 30));
        var added = (dataSet.KeyLabel, choices.Below(4)) switch
        {
            ({ } label, 0) => On("key-destruction", label.Text) with { In = HomeSysplex.Of(plan, dataSet).KeyStore },
            (_, 1) => On("volume-failure", dataSet.Volume),
            (_, 2) => On("malicious-corruption", dataSet.Name.Text),
            _ => On("data-set-deletion", dataSet.Name.Text),
        };
        return new ReplayCase(plan, choices.Chance(50) ? [added] : [added, .. replay.Strikes.Where(strike => strike.At >= at)]);

        Strike On(string kind, string target) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, At = at, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.AtOnce, Discovery.NextUse, Discovery.Check]),
        };
    }

    /// <summary>The plan with such copies, under each policy that has cycles and can have any.</summary>
    public static Plan In(Plan plan, Choices choices)
    {
        for (var place = 0; place < plan.BackupPolicies.Count; place++)
        {
            var policy = plan.BackupPolicies[place];
            if (policy.Schedule is null || !choices.Chance(85)) continue;
            var count = choices.Between(1, Math.Min(policy.VersionsKept, 4));
            var every = choices.Between(5, 40);
            var ago = choices.Between(1, 30);
            var changed = policy with { Existing = [.. Enumerable.Range(0, count).Select(number => plan.From - Duration.FromHours(ago + (number * every))).Reverse()] };
            var tried = plan with { BackupPolicies = [.. plan.BackupPolicies.Select((other, index) => index == place ? changed : other)] };
            if (PlanValidator.Validate(tried).Count == 0) plan = tried;
        }

        return plan;
    }
}
