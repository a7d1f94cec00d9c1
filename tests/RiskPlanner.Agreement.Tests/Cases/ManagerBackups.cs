using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>
/// Lets the backups of tape key servers and of repositories of generated cases be lost, and those that are made at moments write nothing, inventories' too; what they are needed for is
/// lost as well now and then.
/// </summary>
internal static class ManagerBackups
{
    /// <summary>The kind of the event.</summary>
    public const string Kind = "manager-backup-loss";

    /// <summary>The case with such losses now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Cases that need a refresh are rare enough: it is not to be lost behind a key server.
        if (!choices.Chance(45) || replay.Strikes.Any(strike => strike.Threat.Kind.StartsWith("kgup-", StringComparison.Ordinal))) return replay;
        var backedUp = replay.Plan.KeyManagers.Where(manager => manager.IsBackedUp).ToList();
        List<string> atMoments = [.. replay.Plan.Inventories.Where(inventory => inventory.Backups.Count > 0).Select(inventory => inventory.Name), .. backedUp.Where(manager => manager.DataBaseBackups is not null).Select(manager => manager.Name)];
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        List<Strike> added = [];
        if (backedUp.Count > 0 && choices.Chance(70))
        {
            var manager = choices.Any(backedUp);
            added.Add(On(Kind, manager.Name, choices.Between(-20, 0)));
            if (choices.Chance(60)) added.Add(On(manager.Kind == KeyManagerKind.TapeKeyServer ? "key-server-loss" : "repository-loss", manager.Name, choices.Between(0, 12)));
        }

        if (atMoments.Count > 0 && choices.Chance(70)) added.Add(On("backup-failure", choices.Any(atMoments), choices.Between(-30, 0)));
        return added.Count == 0 ? replay : replay with { Strikes = [.. added.Concat(replay.Strikes).OrderBy(strike => strike.At)] };

        Strike On(string kind, string target, int hours) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, AsOf = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.NextUse, Discovery.Never]),
            At = Instant.Max(replay.Plan.From, first.At + Duration.FromHours(hours)),
        };
    }
}
