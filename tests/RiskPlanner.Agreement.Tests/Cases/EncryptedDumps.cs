using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets dumps of generated cases be encrypted as a whole, and lets the private keys that open them be lost.</summary>
internal static class EncryptedDumps
{
    private static readonly string[] Kinds = ["private-key-loss", "private-key-loss", "private-key-destruction"];

    // What a restore needs besides: a PKDS, and a coprocessor that is active.
    private static readonly string[] Companions = ["ipl", "master-key-loss", "disk-failure", "volume-failure", "wrong-pka-master-key", "pkds-mismatch", "data-set-deletion", "site-loss"];

    /// <summary>The case with such dumps now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Cards that are replaced are rare enough: what becomes of OLD registers is not to be lost behind a dump that nothing opens.
        if (!choices.Chance(25) || replay.Strikes.Any(strike => strike.Threat.Kind == "card-replacement")) return replay;
        var policies = replay.Plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => Encrypted(replay.Plan, step, choices))] }).ToList();
        var plan = replay.Plan with { BackupPolicies = policies };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        var labels = DumpKeys.Labels(plan);
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var added = new List<Strike>();
        if (labels.Count > 0 && choices.Chance(60)) added.Add(On(choices.Any(Kinds), choices.Any(labels).Text));
        if (labels.Count > 0 && choices.Chance(15)) added.Add(On(choices.Any(Kinds), choices.Any(labels).Text));
        if (labels.Count > 0 && choices.Chance(50))
        {
            var companion = choices.Any(Companions);
            var targets = ThreatTargets.In(plan, ThreatCatalogue.Find(companion)!.Target);
            if (targets.Count > 0) added.Add(On(companion, choices.Any(targets)));
        }

        // Where profiles decide, the keys of dumps have one of their own now and then.
        if (labels.Count > 0 && plan.KeyProfiles.Count > 0 && choices.Chance(50))
        {
            var profile = new KeyProfile
            {
                Profile = new("DUMP.RSA.*"), OnlyForDataSets = choices.Chance(15),
                Readers = [.. plan.BackupPolicies.Select(policy => policy.RunsAs).Concat(plan.Recoverers).OfType<string>().Distinct().Where(_ => choices.Chance(70))],
            };
            plan = plan with { KeyProfiles = [.. plan.KeyProfiles, profile] };
            if (plan.Users.Any() && choices.Chance(40)) added.Add(On("access-removed", choices.Any([.. plan.Recoverers, profile.Profile.Text])));
        }

        return replay with { Plan = plan, Strikes = [.. added, .. replay.Strikes] };

        Strike On(string kind, string target) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.AtOnce, Discovery.NextUse, Discovery.Never]),
        };
    }

    private static BackupStep Encrypted(Plan plan, BackupStep step, Choices choices)
    {
        var utility = BackupUtilities.Find(step.Utility)!;
        if (utility.Continuous || utility.Placement != CopyPlacement.Chosen || step.Withdrawn || plan.Tapes.Any(tape => tape.Name == step.To && tape.KeyServer is not null)) return step;
        // Dumps always, other copies now and then.
        if (!choices.Chance(utility.LeavesDump ? 85 : 25)) return step;
        return choices.Chance(70)
            ? step with { Utility = "ADRDSSU-DUMP-RSA", Organisation = null, RsaKeyLabel = new(choices.Any(["DUMP.RSA.KEY001", "DUMP.RSA.KEY002"])) }
            : step with { Utility = "ADRDSSU-DUMP-PASSWORD", Organisation = null };
    }
}
