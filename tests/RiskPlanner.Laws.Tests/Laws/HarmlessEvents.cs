using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Model;
using RiskPlanner.Simulation;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Events that touch nothing that a data set stands on: narrower than they could be, never wider. Pure functions.</summary>
internal static class HarmlessEvents
{
    public static IEnumerable<Strike> For(ReplayCase replay, DataSetDefinition dataSet, Instant at)
    {
        var plan = replay.Plan;
        var policies = plan.BackupPolicies.Where(policy => dataSet.Backups.Contains(policy.Name) || policy.AppliesTo.Any(mask => mask.Matches(dataSet.Name))).ToList();
        // Of all policies: a neighbour's copy under a shared key makes recoverers save that key, which takes time.
        var media = plan.BackupPolicies.SelectMany(policy => policy.Steps.Select(step => step.To)).Concat(dataSet.Media)
            .Concat(plan.KeyStores.SelectMany(store => store.Backups).Select(cycle => cycle.On)).Concat(plan.KeyManagers.SelectMany(manager => manager.Media)).Concat(plan.Inventories.SelectMany(inventory => inventory.Media)).OfType<string>().ToHashSet();
        foreach (var tape in plan.Tapes.Where(tape => !media.Contains(tape.Name))) yield return Of("tape-store-loss", tape.Name);
        foreach (var server in plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.TapeKeyServer && !plan.Tapes.Any(tape => tape.KeyServer == manager.Name && media.Contains(tape.Name))
            && !plan.Arrays.Any(array => array.UnlockedBy == manager.Name)))
            yield return Of("key-server-loss", server.Name);
        foreach (var other in plan.DataSets.Where(other => other.Name != dataSet.Name))
        {
            // Deletion and corruption of a neighbour that shares no key: what is read under a shared one is saved first, which takes time.
            if (!other.Labels.Intersect(dataSet.Labels).Any()
                && !plan.BackupPolicies.Any(policy => policy.Steps.Any(step => step.KeyLabel is { } label && dataSet.IsEverUnder(label))))
            {
                yield return Of("malicious-corruption", other.Name.Text);
                yield return Of("copy-loss", other.Name.Text);
            }
        }

        // What a copy is under, a profile decides as well as the step.
        var labels = policies.SelectMany(policy => policy.Steps.SelectMany(step => new[] { step.KeyLabel, CopyLabels.Of(plan).OfferedTo(step) }))
            .Append(CopyLabels.Of(plan).OfferedToRestored(dataSet)).OfType<KeyLabel>().Concat(dataSet.Labels).ToHashSet();
        // A CKDS that comes whole from another one comes with every change there, and no more once it was written to itself.
        var chained = plan.KeyStores.Where(store => store.Follows is not null).SelectMany(store => new[] { store.Name, store.Follows!.Store }).ToHashSet();
        foreach (var key in plan.Keys.Where(key => !chained.Contains(key.KeyStore) && !labels.Contains(key.Label) && key.SameValueAs is null && !plan.Keys.Any(twin => twin.SameValueAs == key.Label)))
            yield return Of("key-deletion", key.Label.Text);

        Strike Of(string kind, string target) => new(ThreatCatalogue.Find(kind)!, target, at, Discovery.AtOnce);
    }

    /// <summary>Whether CURRENT matches the header of the live CKDS wherever a system runs and its key service is up.</summary>
    public static bool KeyServicesAgree(ReplayCourse course)
    {
        var seen = (IWorldInspection)course.State.World;
        // Who is not told of updates has older records in storage than on disk; so has he whose CKDS comes from another one without a refresh.
        return course.State.Plan.Sysplexes.All(sysplex => sysplex.SharesUpdates && course.State.Plan.KeyStores.First(store => store.Name == sysplex.KeyStore) is { Follows: null, PkdsOn: null } && course.State.World.ProbeKeyService(sysplex.Name).Done
            && seen.RegistersOf(sysplex.Name)?.Current == seen.LiveCkdsOf(sysplex.KeyStore)?.Generation);
    }
}
