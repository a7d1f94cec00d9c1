using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Tests.Destruction;

/// <summary>Drives the key store of a plan through time in the world of tokens, to try each of its copies.</summary>
internal static class KeyStoreDrive
{
    /// <summary>The moments of the copies from which the key, deleted at a moment, can be put back at a later one.</summary>
    public static IReadOnlyList<Instant> CopiesThatGiveItBack(Plan plan, KeyLabel label, Instant deleted, Instant read)
    {
        var taken = plan.KeyStores[0].Backups
            .SelectMany((cycle, index) => cycle.Schedule.Occurrences(plan.From, plan.Until).Where(at => at < read).Select((at, number) => (At: at, Cycle: index, Number: number)))
            .ToList();
        return [.. taken.Where(copy => GivesBack(plan, label, deleted, read, copy)).Select(copy => copy.At).Order()];
    }

    private static bool GivesBack(Plan plan, KeyLabel label, Instant deleted, Instant read, (Instant At, int Cycle, int Number) copy)
    {
        var world = new SymbolicWorldFactory().Create(plan, seed: 1);
        foreach (var (_, act) in Acts(plan, label, deleted).Where(act => act.At < read)) act(world);
        var name = Name(copy.Cycle, copy.Number);
        return plan.Sysplexes.Any(sysplex =>
            world.RestoreKey(sysplex.Name, new KeySource.Copy(name), label).Done
            || (sysplex.SpareDomain && world.RestoreKey(sysplex.Name, new KeySource.CopyThroughSpareDomain(name), label).Done));
    }

    /// <summary>What happens, in order: at one moment copies come first, then changes, then the deletion.</summary>
    private static IEnumerable<(Instant At, Action<IWorld> Act)> Acts(Plan plan, KeyLabel label, Instant deleted)
    {
        var store = plan.KeyStores[0];
        var acts = new List<(Instant At, int Rank, Action<IWorld> Act)> { (deleted, 2, world => world.DeleteKeyRecord(store.Name, label)) };
        foreach (var (index, cycle) in store.Backups.Index())
        {
            foreach (var (number, at) in cycle.Schedule.Occurrences(plan.From, plan.Until).Index())
            {
                acts.Add((at, 0, world => world.CopyCkds(store.Name, Name(index, number), cycle.Site)));
                if (number >= cycle.Keep) acts.Add((at, 0, world => world.DiscardCkdsCopy(Name(index, number - cycle.Keep))));
            }
        }

        foreach (var at in store.MasterKey.Changes?.Occurrences(plan.From, plan.Until) ?? []) acts.Add((at, 1, world => world.ChangeMasterKey(store.Name, MasterKeyType.Aes)));
        return acts.OrderBy(act => act.At).ThenBy(act => act.Rank).Select(act => (act.At, act.Act));
    }

    private static string Name(int cycle, int number) => $"CYCLE{cycle}.COPY{number}";
}
