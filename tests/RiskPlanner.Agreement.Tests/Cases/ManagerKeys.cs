using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets the master keys of tape key servers of generated cases be kept apart from their backups, and be lost, with the server or without it.</summary>
internal static class ManagerKeys
{
    /// <summary>The kind of the event.</summary>
    public const string Kind = "manager-key-loss";

    /// <summary>The case with such master keys now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Cases that need a refresh are rare enough: it is not to be lost behind a key server.
        if (!choices.Chance(60) || replay.Strikes.Any(strike => strike.Threat.Kind.StartsWith("kgup-", StringComparison.Ordinal))) return replay;
        var managers = replay.Plan.KeyManagers.Select(manager => manager is { Kind: KeyManagerKind.TapeKeyServer, BackupAt: not null } ? manager with { MasterKey = Kept(replay.Plan, choices) } : manager).ToList();
        var plan = replay.Plan with { KeyManagers = managers };
        // Those of repositories are lost in cases of their own.
        var servers = managers.Where(manager => manager.MasterKey is not null).Select(manager => manager.Name).ToList();
        if (servers.Count == 0 || PlanValidator.Validate(plan).Count > 0) return replay;
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var added = new List<Strike>();
        if (choices.Chance(55)) added.Add(On(Kind, choices.Any(servers)));
        if (choices.Chance(70)) added.Add(On("key-server-loss", choices.Any(servers)));
        return replay with { Plan = plan, Strikes = [.. added, .. replay.Strikes] };

        Strike On(string kind, string target) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.NextUse, Discovery.Never]),
        };
    }

    private static ManagerMasterKey Kept(Plan plan, Choices choices)
    {
        var site = choices.Any(plan.Sites).Name;
        var media = plan.Arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes).Concat(plan.Tapes.Where(tape => tape.Site == site).Select(tape => tape.Name)).ToList();
        return new(site, media.Count > 0 && choices.Chance(50) ? choices.Any(media) : null);
    }
}
