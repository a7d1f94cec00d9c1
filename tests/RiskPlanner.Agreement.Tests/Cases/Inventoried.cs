using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Lets copies of generated cases be found through inventories, which are backed up or not, and are lost now and then together with what the copies would be needed for.</summary>
internal static class Inventoried
{
    /// <summary>The case with such inventories now and then; drawn apart from all else, so that the rest of the case does not depend on them.</summary>
    public static ReplayCase Of(ReplayCase replay, Choices choices)
    {
        // Cases in which a label gets another value are few, and are to stay what they are about.
        if (!choices.Chance(14) || replay.Plan.Keys.Any(key => key.NewValues.Count > 0) || replay.Strikes.Any(strike => strike.Threat.Kind is "key-overwrite" or "key-addition")) return replay;
        List<BackupInventory> inventories = [.. Enumerable.Range(1, choices.Chance(25) ? 2 : 1).Select(number => InventoryOf(replay.Plan, number, choices))];
        var plan = replay.Plan with { Inventories = inventories };
        if (PlanValidator.Validate(plan).Count > 0) return replay;
        if (!choices.Chance(75)) return replay with { Plan = plan };
        var first = replay.Strikes.OrderBy(strike => strike.At).First();
        var dataSet = choices.Any(plan.DataSets);
        List<Strike> added = [On("inventory-loss", choices.Any(inventories).Name)];
        if (choices.Chance(80)) added.Add(choices.Chance(60) ? On("volume-failure", dataSet.Volume) : On("data-set-deletion", dataSet.Name.Text));
        // Now and then the volume is put back from a week before, with the inventory on it.
        if (choices.Chance(15)) added[0] = On("volume-rollback", inventories[0].On);
        return new ReplayCase(plan, choices.Chance(70) ? [.. added, .. replay.Strikes] : [.. replay.Strikes, .. added.Select(strike => strike with { At = replay.Strikes.Max(other => other.At) })]);

        Strike On(string kind, string target) => first with
        {
            Threat = ThreatCatalogue.Find(kind)!, Target = target, In = null, Policy = null, By = null, Adjacent = null, DiscoveredAt = null,
            Discovery = choices.Any([Discovery.AtOnce, Discovery.AtOnce, Discovery.NextUse, Discovery.Check]),
        };
    }

    private static BackupInventory InventoryOf(Plan plan, int number, Choices choices)
    {
        var policies = plan.BackupPolicies.Where(policy => policy.Schedule is not null && choices.Chance(92)).Select(policy => policy.Name).ToList();
        return new BackupInventory
        {
            Name = $"INV{number}",
            Kind = policies.Count == 0 ? InventoryKind.Hsm : choices.Any([InventoryKind.Hsm, InventoryKind.Hsm, InventoryKind.Hsm, InventoryKind.Rmm, InventoryKind.Catalog]),
            On = choices.Any(choices.Any(plan.Arrays).Volumes),
            Policies = policies,
            Backups = [.. Enumerable.Range(0, choices.Any([0, 1, 1, 2, 2])).Select(_ => CycleOf(plan, choices))],
        };
    }

    private static InventoryBackup CycleOf(Plan plan, Choices choices)
    {
        var site = choices.Any(plan.Sites).Name;
        List<string> media = [.. plan.Arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes), .. plan.Tapes.Where(tape => tape.Site == site || tape.Kind == TapeKind.Cartridge).Select(tape => tape.Name)];
        var schedule = choices.Chance(80)
            ? Schedule.Repeating(Period.FromHours(choices.Between(3, 24)), plan.From + Duration.FromHours(choices.Between(0, 20)))
            : Schedule.On(plan.From + Duration.FromHours(choices.Between(1, 90)));
        return new InventoryBackup(schedule, choices.Between(1, 3), site) { On = media.Count > 0 && choices.Chance(60) ? choices.Any(media) : null };
    }
}
