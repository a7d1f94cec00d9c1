using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>The threats that there are (docs/threats.md).</summary>
public static class ThreatCatalogue
{
    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<Threat> All { get; } =
    [
        new("file-corruption", "File corruption",
            "A program error writes wrong records into a data set, through the access method.", ThreatTarget.DataSet,
            (world, plan, name) => Corrupt(world, plan, name, Role.Application, Corruption.ProgramError)),
        new("malicious-corruption", "Malicious corruption",
            "Somebody with an application's authority overwrites a data set, through the access method.", ThreatTarget.DataSet,
            (world, plan, name) => Corrupt(world, plan, name, Role.Intruder, Corruption.Malice)),
        new("data-set-deletion", "Accidental data set deletion",
            "A data set is deleted and uncatalogued by mistake.", ThreatTarget.DataSet,
            (world, plan, name) => world.Delete(SysplexFor(plan, name), Role.Application, AddressOf(plan, name))),
        new("volume-failure", "Volume failure",
            "A disk volume is lost with all that lies on it.", ThreatTarget.Volume,
            (world, _, name) => world.LoseVolume(name)),
        new("disk-failure", "Disk failure",
            "A disk array is lost with all its volumes.", ThreatTarget.Array,
            (world, _, name) => world.LoseArray(name)),
        new("tape-store-loss", "Tape store loss",
            "A cartridge pool or virtual tape server is lost; cartridges that were carried elsewhere are not.", ThreatTarget.TapeStore,
            (world, _, name) => world.LoseTapeStore(name)),
        new("site-loss", "Data centre loss",
            "A site is lost with storage, cartridges, coprocessors, key parts and CKDS copies.", ThreatTarget.Site,
            (world, _, name) => world.LoseSite(name)),
        new("key-loss", "Key loss",
            "A key value vanishes from every record of the live key store, in storage too; CKDS copies keep it.", ThreatTarget.Key,
            (world, plan, name) => world.LoseKeyValue(KeyStoreOf(plan, name), new KeyLabel(name), inCopies: false)),
        new("key-destruction", "Key loss",
            "A key value vanishes from every record there is, CKDS copies included.", ThreatTarget.Key,
            (world, plan, name) => world.LoseKeyValue(KeyStoreOf(plan, name), new KeyLabel(name), inCopies: true)),
        new("key-deletion", "Key record deletion",
            "One key record is deleted, in storage too; a twin under another label stays.", ThreatTarget.Key,
            (world, plan, name) => world.DeleteKeyRecord(KeyStoreOf(plan, name), new KeyLabel(name))),
        new("key-corruption", "Key record corruption",
            "The token of one key record is spoilt, on disk and in storage.", ThreatTarget.Key,
            (world, plan, name) => world.SpoilKeyRecord(KeyStoreOf(plan, name), new KeyLabel(name))),
        new("key-archived", "Key archived",
            "One key record is archived: it is there, but cannot be used until it is recalled.", ThreatTarget.Key,
            (world, plan, name) => world.ArchiveKeyRecord(KeyStoreOf(plan, name), new KeyLabel(name))),
        new("ckds-loss", "Key store loss",
            "The live CKDS is lost, on disk and in storage; its copies are not.", ThreatTarget.KeyStore,
            (world, _, name) => world.LoseCkds(name)),
        new("master-key-loss", "Master key loss",
            "The coprocessor of a sysplex is zeroised: its NEW, CURRENT and OLD registers are empty.", ThreatTarget.Sysplex,
            (world, _, name) => world.ZeroiseMasterKey(name)),
    ];

    /// <summary>The threat of that kind, or null.</summary>
    public static Threat? Find(string kind) => All.FirstOrDefault(threat => threat.Kind == kind);

    /// <summary>The names of everything in a plan that a kind of target covers, in the plan's order.</summary>
    public static IReadOnlyList<string> TargetsIn(Plan plan, ThreatTarget target) => target switch
    {
        ThreatTarget.DataSet => [.. plan.DataSets.Select(dataSet => dataSet.Name.Text)],
        ThreatTarget.Volume => [.. plan.Arrays.SelectMany(array => array.Volumes)],
        ThreatTarget.Array => [.. plan.Arrays.Select(array => array.Name)],
        ThreatTarget.TapeStore => [.. plan.Tapes.Select(tape => tape.Name)],
        ThreatTarget.Site => [.. plan.Sites.Select(site => site.Name)],
        ThreatTarget.Key => [.. plan.Keys.Select(key => key.Label.Text)],
        ThreatTarget.KeyStore => [.. plan.KeyStores.Select(store => store.Name)],
        ThreatTarget.Sysplex => [.. plan.Sysplexes.Select(sysplex => sysplex.Name)],
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Not a kind of target."),
    };

    private static Answer Corrupt(IWorld world, Plan plan, string name, Role role, Corruption corruption) =>
        world.Corrupt(SysplexFor(plan, name), role, AddressOf(plan, name), corruption);

    private static CopyAddress AddressOf(Plan plan, string name)
    {
        var dataSet = plan.DataSets.First(candidate => candidate.Name.Text == name);
        return new CopyAddress(dataSet.Name, dataSet.Volume);
    }

    private static string SysplexFor(Plan plan, string name) =>
        HomeSysplex.Of(plan, plan.DataSets.First(candidate => candidate.Name.Text == name)).Name;

    private static string KeyStoreOf(Plan plan, string label) =>
        plan.Keys.First(key => key.Label.Text == label).KeyStore;
}
