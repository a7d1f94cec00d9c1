using RiskPlanner.Laws.Tests.Course;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Laws.Tests.Laws;

/// <summary>Ends by brute force every outage that can be ended, whatever the story thinks. Pure functions.</summary>
internal static class Reliefs
{
    /// <summary>What can be read with a good version of a data set; null where nothing can.</summary>
    public static string? Reach(Discovered discovered)
    {
        var plan = discovered.State.Plan;
        var good = discovered.State.AllVersionsOf(discovered.DataSet.Name).Select(version => version.Content).ToHashSet();
        // A refresh can take keys from storage: once without it, once with it.
        return new[] { false, true }.Select(refreshes => Read(Ended(plan, discovered.World.Fork(), refreshes))).FirstOrDefault(reached => reached is not null);

        string? Read(IWorld world) => ((IWorldInspection)world).PlacesOf(discovered.DataSet.Name).Where(place => plan.Sysplexes.Any(sysplex => Reads(world, sysplex, place.Address)))
            .Select(place => place.Address.ToString()).FirstOrDefault();

        bool Reads(IWorld world, Sysplex sysplex, CopyAddress address)
        {
            if (!world.IsRunning(sysplex.Name)) return false;
            var fork = world.Fork();
            if (fork.Inspect(address)?.Site is { } site && site != sysplex.Site) fork.Carry(address, sysplex.Site);
            return fork.Read(sysplex.Name, Role.Recoverer, address) is { Done: true, Content: { } content } && good.Contains(content);
        }
    }

    private static IWorld Ended(Plan plan, IWorld world, bool refreshes)
    {
        var site = plan.Arrays.Where(array => array.Volumes.Any(world.IsStanding)).Select(array => array.Site).FirstOrDefault() ?? "NEWSITE";
        foreach (var sysplex in plan.Sysplexes.Where(sysplex => !world.IsRunning(sysplex.Name))) world.StartSysplex(sysplex.Name, site);
        foreach (var manager in plan.KeyManagers)
        {
            if (manager.Kind == KeyManagerKind.TapeKeyServer) world.Restore(RestoredPart.KeyServer, manager.Name);
            else world.Restore(RestoredPart.Repository, manager.Name);
        }

        foreach (var store in plan.KeyStores) world.Restore(RestoredPart.SecurityDataBase, store.Name);
        foreach (var store in plan.KeyStores) world.Restore(RestoredPart.Catalog, store.Name);
        foreach (var inventory in plan.Inventories) world.Restore(RestoredPart.Inventory, inventory.Name);
        foreach (var sysplex in plan.Sysplexes)
        {
            world.EnterKeyParts(sysplex.Name);
            if (world.ProbeKeyService(sysplex.Name).Failure is { Cause: Cause.PkdsMismatch or Cause.PkdsLost }) world.RestorePkds(sysplex.Name);
        }

        if (refreshes)
        {
            foreach (var store in plan.KeyStores) world.RefreshCkds(store.Name);
        }

        foreach (var key in plan.Keys)
        {
            world.PermitKey(key.Label);
            world.MakeKeyValid(key.KeyStore, key.Label);
            world.RecallKeyRecord(key.KeyStore, key.Label);
        }

        foreach (var dataSet in plan.DataSets) world.PermitDataSet(dataSet.Name);
        world.AddVolume("BRUTE1", site);
        return world;
    }
}
