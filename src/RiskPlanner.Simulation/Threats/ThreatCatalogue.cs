using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>The threats that there are (docs/threats.md).</summary>
public static class ThreatCatalogue
{
    /// <summary>The kind of a slip over adjacent lines (<see cref="AdjacentKeys"/>).</summary>
    public const string AdjacentDeletion = "adjacent-deletion";

    // Before the list: static members are set in the order in which they stand.
    private static readonly Duration AWeek = Duration.FromDays(7);

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<Threat> All { get; } =
    [
        new("file-corruption", "File corruption",
            "A program error writes wrong records into a data set, through the access method.", ThreatTarget.DataSet,
            (scene, name) => Corrupt(scene, name, Role.Application, Corruption.ProgramError)) { OpensItsTarget = true },
        new("malicious-corruption", "Malicious corruption",
            "Somebody with an application's authority overwrites a data set, through the access method.", ThreatTarget.DataSet,
            (scene, name) => Corrupt(scene, name, Role.Intruder, Corruption.Malice)) { OpensItsTarget = true },
        new("data-set-deletion", "Accidental data set deletion",
            "A data set is deleted and uncatalogued by mistake.", ThreatTarget.DataSet,
            (scene, name) => scene.World.Delete(SysplexFor(scene, name), Role.Application, AddressOf(scene, name))),
        new("volume-failure", "Volume failure",
            "A disk volume is lost with all that lies on it.", ThreatTarget.Volume,
            (scene, name) => scene.World.Lose(LostPart.Volume, name)) { UsualDiscovery = Discovery.AtOnce },
        new("disk-failure", "Disk failure",
            "A disk array is lost with all its volumes.", ThreatTarget.Array,
            (scene, name) => scene.World.Lose(LostPart.Array, name)) { UsualDiscovery = Discovery.AtOnce },
        new("tape-store-loss", "Tape store loss",
            "A cartridge pool or virtual tape server is lost; cartridges that were carried elsewhere are not.", ThreatTarget.TapeStore,
            (scene, name) => scene.World.Lose(LostPart.TapeStore, name)) { UsualDiscovery = Discovery.AtOnce },
        new("site-loss", "Data centre loss",
            "A site is lost with storage, cartridges, coprocessors, key parts and CKDS copies.", ThreatTarget.Site,
            (scene, name) => scene.World.Lose(LostPart.Site, name)) { UsualDiscovery = Discovery.AtOnce },
        new("key-loss", "Key loss",
            "A key value vanishes from every record of the live key store, in storage too; CKDS copies keep it.", ThreatTarget.Key,
            (scene, name) => scene.World.LoseKeyValue(KeyStoreOf(scene, name), new KeyLabel(name), inCopies: false, by: null)),
        new("key-destruction", "Key loss",
            "A key value vanishes from every record there is, CKDS copies included.", ThreatTarget.Key,
            (scene, name) => scene.World.LoseKeyValue(KeyStoreOf(scene, name), new KeyLabel(name), inCopies: true, scene.By)) { IsDoneByPerson = true },
        new("key-deletion", "Key record deletion",
            "One key record is deleted, in storage too; a twin under another label stays.", ThreatTarget.Key,
            (scene, name) => Refused(scene, name, byKgup: false) ?? scene.World.DeleteKeyRecord(KeyStoreOf(scene, name), new KeyLabel(name))) { IsDoneByUser = true },
        new(AdjacentDeletion, "Adjacent key records deleted",
            "A slip in a CKDS browser deletes the records of adjacent lines, in storage too: one key and those listed after it (lines=, filter=).", ThreatTarget.Key,
            new AdjacentKeys(2).Strike) { GoesOverLines = true },
        new("key-corruption", "Key record corruption",
            "The token of one key record is spoilt, on disk and in storage.", ThreatTarget.Key,
            (scene, name) => scene.World.SpoilKeyRecord(KeyStoreOf(scene, name), new KeyLabel(name))),
        new("key-archived", "Key archived",
            "One key record is archived: it is there, but cannot be used until it is recalled.", ThreatTarget.Key,
            (scene, name) => scene.World.ArchiveKeyRecord(KeyStoreOf(scene, name), new KeyLabel(name))),
        new("ckds-loss", "Key store loss",
            "The live CKDS is lost, on disk and in storage; its copies are not.", ThreatTarget.KeyStore,
            (scene, name) => scene.World.Lose(LostPart.Ckds, name)) { UsualDiscovery = Discovery.AtOnce },
        new("master-key-loss", "Master key loss",
            "The coprocessor of a sysplex is zeroised: its NEW, CURRENT and OLD registers are empty.", ThreatTarget.Sysplex,
            (scene, name) => scene.World.ZeroiseMasterKey(name)) { UsualDiscovery = Discovery.AtOnce },
        new("ransomware", "Ransomware",
            "Everything online is overwritten: data sets and copies on volumes and tapes, not cartridges that were carried away.", ThreatTarget.Estate,
            (scene, _) => scene.World.OverwriteEverythingOnline()) { UsualDiscovery = Discovery.AtOnce },
        new("copy-loss", "Backup medium failure",
            "The newest backup copy of a data set, of one of its policies where that is named (policy=), cannot be read any more.", ThreatTarget.DataSet,
            (scene, name) => LoseCopies(scene, scene.NewestCopyOf(new DataSetName(name)) is { } copy ? [copy] : [], name)) { StrikesCopy = true },
        new("copy-corruption", "Backup copy spoilt",
            "The newest backup copy of a data set, of one of its policies where that is named (policy=), is overwritten, or was empty or of another system; nobody notices before it is needed.", ThreatTarget.DataSet,
            (scene, name) => scene.NewestCopyOf(new DataSetName(name)) is { } copy
                ? scene.World.OverwriteCopy(copy)
                : Observed(name, "there is no such copy") with { Failure = new Failure(Cause.TargetGone) }) { StrikesCopy = true },
        new("ckds-copy-loss", "CKDS copy lost",
            "The newest copy of a CKDS, or of one of its cycles, is lost, spoilt, empty, of another system, or written over.", ThreatTarget.CkdsCopy,
            LoseNewestCkdsCopy),
        new("transport-loss", "Tape lost in transport",
            "The newest cartridges of a policy that are carried to another site never arrive.", ThreatTarget.Transport,
            (scene, name) => LoseCopies(scene, scene.NewestCarriedOf(name), name)),
        new("backup-failure", "Silently failing backup job",
            "From now on the cycles of a policy, or those in which a CKDS, an inventory or the data base of a repository is backed up, end well and write nothing, while the oldest copies go on being dropped.", ThreatTarget.BackupJob,
            FailSilently),
        new("kgup-deletion", "Key deleted by KGUP",
            "One key record is deleted on disk without a refresh: in-storage copies hide the loss until the next refresh or IPL.", ThreatTarget.Key,
            (scene, name) => Refused(scene, name, byKgup: true) ?? scene.World.DeleteKeyRecordOnDisk(KeyStoreOf(scene, name), new KeyLabel(name))) { IsDoneByUser = true },
        new("kgup-addition", "Key added by KGUP",
            "One key record was added or put back on disk by KGUP, and nobody refreshed: it is not found (271C) until the next refresh or IPL.", ThreatTarget.Key,
            (scene, name) => scene.World.LeaveKeyRecordOnDiskAlone(KeyStoreOf(scene, name), new KeyLabel(name))),
        new("key-addition", "Key added again",
            "A record is added under a label, on disk and in storage; where the label was deleted, the key is another one. A label that is there is refused.", ThreatTarget.Key,
            (scene, name) => scene.World.AddKeyRecord(KeyStoreOf(scene, name), new KeyLabel(name), isPlanned: false)),
        new("key-overwrite", "Key overwritten",
            "Somebody creates a label that is there already: another key is under it, and what the former one encrypted cannot be read under it.", ThreatTarget.Key,
            (scene, name) => scene.World.RenewKey(KeyStoreOf(scene, name), new KeyLabel(name))),
        new("refresh", "CKDS refresh",
            "The in-storage CKDS of each system of a key store is refreshed from disk. Harmless alone; it brings out what in-storage copies hid.", ThreatTarget.KeyStore,
            (scene, name) => scene.World.RefreshCkds(name)),
        new("ipl", "IPL",
            "A sysplex is started anew and reads its CKDS from disk. Harmless alone; it brings out what in-storage copies hid.", ThreatTarget.Sysplex,
            (scene, name) => scene.World.Ipl(name)),
        new("ckds-corruption", "Key store corruption",
            "The CKDS is spoilt on disk, and by its mirrors at every site; in-storage copies live on until the next refresh or IPL.", ThreatTarget.KeyStore,
            (scene, name) => scene.World.SpoilCkdsOnDisk(name)),
        new("ckds-rollback", "Old key store put back",
            "The oldest CKDS copy, or the newest of the moment that is named, is put back whole: keys that were created or renewed since vanish, and its master key may be an old one.", ThreatTarget.KeyStore,
            RollBack) { PutsBackOlder = true },
        new("master-key-change", "Master key changed out of turn",
            "The master key is changed after an exposure: copies that were under CURRENT are under OLD now, those under OLD are under none.", ThreatTarget.KeyStore,
            (scene, name) => scene.World.ChangeMasterKey(name, MasterKeyType.Aes)),
        new("card-replacement", "Coprocessor replaced",
            "The coprocessor of a sysplex is replaced: CURRENT is entered again where key parts can be reached, OLD is empty.", ThreatTarget.Sysplex,
            (scene, name) => scene.World.ReplaceCoprocessor(name)),
        new("wrong-master-key", "Wrong master key",
            "The coprocessor of a sysplex, as at a recovery site that missed a change, holds a former master key: \"Master key incorrect\".", ThreatTarget.Sysplex,
            (scene, name) => scene.World.LoadFormerMasterKey(name)) { UsualDiscovery = Discovery.AtOnce },
        new("wrong-des-master-key", "Wrong DES master key",
            "The coprocessor of a sysplex, as at a recovery site that missed a change, holds a former DES master key: \"Master key incorrect\", for AES keys too.", ThreatTarget.Sysplex,
            (scene, name) => scene.World.LoadFormerDesMasterKey(name)) { UsualDiscovery = Discovery.AtOnce },
        new("pkds-mismatch", "PKDS of another generation",
            "A PKDS from before the last change of its RSA and ECC master keys is put back: no coprocessor becomes active, for AES keys either.", ThreatTarget.Pkds,
            (scene, name) => scene.World.RollBackPkds(name)) { UsualDiscovery = Discovery.AtOnce },
        new("wrong-pka-master-key", "Wrong RSA or ECC master key",
            "The coprocessor of a sysplex, as at a recovery site that missed a change, holds former RSA and ECC master keys: \"Master key incorrect\".", ThreatTarget.Sysplex,
            (scene, name) => scene.World.LoadFormerPkaMasterKeys(name)) { UsualDiscovery = Discovery.AtOnce },
        new("racf-loss", "RACF data base loss",
            "The RACF data base of the sysplexes of a key store is lost: nobody has access to data sets or keys until it is restored.", ThreatTarget.KeyStore,
            (scene, name) => scene.World.Lose(LostPart.SecurityDataBase, name)) { UsualDiscovery = Discovery.AtOnce },
        new("catalog-loss", "Catalog loss",
            "The catalogs of the sysplexes of a key store are lost: data lies where it was, and is not found by its name until they are restored.", ThreatTarget.KeyStore,
            (scene, name) => scene.World.Lose(LostPart.Catalog, name)) { UsualDiscovery = Discovery.AtOnce },
        new("inventory-loss", "Backup inventory loss",
            "An inventory of copies is lost: control data sets of DFSMShsm or DFSMSrmm, or a user catalog. Copies lie where they lay, and none is found through it until it is restored.", ThreatTarget.Inventory,
            (scene, name) => scene.World.Lose(LostPart.Inventory, name)) { UsualDiscovery = Discovery.AtOnce },
        new("racf-back-level", "RACF data base back-level",
            "A RACF data base of a week ago, or of the moment that is named, is in force: the profiles of keys that became active since are missing.", ThreatTarget.KeyStore,
            LoseNewProfiles) { PutsBackOlder = true, UsualAge = AWeek },
        new("access-removed", "Access removed",
            "A user is taken out of every access list, or the access list of a RACF profile is emptied: his jobs fail, and recoverers without access wait for it.", ThreatTarget.Access,
            (scene, name) => scene.World.RemoveAccess(name)),
        new("volume-rollback", "Full-volume restore",
            "A volume is restored whole from a dump of a week ago, or of the moment that is named, for the sake of one data set: its neighbours are of then too, key labels included.", ThreatTarget.Volume,
            (scene, name) => scene.World.RestoreVolume(name, scene.AsOf ?? scene.Now)) { PutsBackOlder = true, UsualAge = AWeek, RestoresDump = true },
        new("repository-loss", "Repository loss",
            "The data base of a key repository is lost at each of its instances.", ThreatTarget.Repository,
            (scene, name) => scene.World.Lose(LostPart.Repository, name)),
        new("key-server-loss", "Tape key server loss",
            "The key stores of all instances of a tape key server are lost: drives neither write nor read until one is restored from its backup.", ThreatTarget.KeyServer,
            (scene, name) => scene.World.Lose(LostPart.KeyServer, name)),
        new("manager-key-loss", "Master key of a key server, or recovery key of a repository, lost",
            "What is kept of the master key of a tape key server, or of the recovery key of a repository, is lost: instances that run go on, and no backup of its key store or data base can be used any more.", ThreatTarget.ManagerKey,
            (scene, name) => scene.World.Lose(LostPart.ManagerKey, name)),
        new("manager-backup-loss", "Backup of a key server or repository lost",
            "The backup of a tape key server's key store, or of a repository's data base, is lost, spoilt, empty or of another system: instances that run go on, and nothing restores them until another backup is made.", ThreatTarget.ManagerBackup,
            (scene, name) => scene.World.Lose(LostPart.ManagerBackup, name)),
        new("private-key-loss", "Private key lost",
            "The private key under the label of a tape key vanishes from every instance of its server, one of dumps from every PKDS; backups of key store and PKDS keep it.", ThreatTarget.TapeKey,
            (scene, name) => scene.World.LosePrivateKey(name, inBackups: false)),
        new("private-key-destruction", "Private key destroyed",
            "The private key under the label of a tape key, or of dumps, is deleted everywhere, backups of key store and PKDS included: cartridges and dumps under it alone are erased, wherever they lie.", ThreatTarget.TapeKey,
            (scene, name) => scene.World.LosePrivateKey(name, inBackups: true)),
        new("tape-key-loss", "Key of a cartridge lost",
            "What the newest backup cartridge of a data set, of one of its policies where that is named (policy=), holds of its data key is spoilt: no private key opens it any more.", ThreatTarget.DataSet,
            (scene, name) => scene.NewestCopyOf(new DataSetName(name)) is { } copy
                ? scene.World.LoseCartridgeKey(copy)
                : Observed(name, "there is no such copy") with { Failure = new Failure(Cause.TargetGone) }) { StrikesCopy = true },
        new("array-restart", "Disk array restarted",
            "A disk array that asks a key server is switched off and on: harmless alone; where no key server has its key, it stays locked with all its data.", ThreatTarget.UnlockedArray,
            (scene, name) => scene.World.RestartArray(name)) { UsualDiscovery = Discovery.AtOnce },
        new("key-part-loss", "Key parts lost",
            "The key parts at a site are lost, or taken away: no master key is entered from them any more.", ThreatTarget.KeyParts,
            (scene, name) => scene.World.Lose(LostPart.KeyParts, name)),
        new("storage-corruption", "Damage below the I/O path",
            "An error of the storage spoils a data set on its volume, below the I/O path: no mirror receives it, and what is written later is of no use.", ThreatTarget.DataSet,
            (scene, name) => scene.World.OverwriteCopy(AddressOf(scene, name))),
        new("key-holder-loss", "Holder of key parts gone",
            "A holder of key parts is gone, or refuses to give them: no master key is entered from a set of which he holds a part.", ThreatTarget.KeyHolder,
            (scene, name) => scene.World.Lose(LostPart.KeyHolder, name)),
    ];

    /// <summary>The threat of that kind, or null.</summary>
    public static Threat? Find(string kind) => All.FirstOrDefault(threat => threat.Kind == kind);

    private static Answer Corrupt(IScene scene, string name, Role role, Corruption corruption) =>
        scene.World.Corrupt(SysplexFor(scene, name), role, AddressOf(scene, name), corruption);

    private static Answer LoseCopies(IScene scene, IReadOnlyList<CopyAddress> copies, string name)
    {
        if (copies.Count == 0) return Observed(name, "there is no such copy") with { Failure = new Failure(Cause.TargetGone) };
        var answers = copies.Select(scene.World.LoseCopy).ToList();
        return (answers.Find(answer => answer.Done) ?? answers[^1]) with { Observations = [.. answers.SelectMany(answer => answer.Observations)] };
    }

    /// <summary>What the user is answered who may not delete a key; null where he may, or where nobody is named.</summary>
    private static Answer? Refused(IScene scene, string name, bool byKgup) =>
        scene.By is { } user && scene.World.ProbeDeletion(KeyStoreOf(scene, name), new KeyLabel(name), user, byKgup) is { Done: false } refused ? refused : null;

    private static Answer FailSilently(IScene scene, string name)
    {
        var cycles = ThreatTargets.CkdsCyclesOf(scene.Plan, name).ToList();
        var any = cycles.Count == 0 && scene.LetFailSilently(name);
        foreach (var (keyStore, cycle) in cycles) any |= scene.LetCkdsCycleFailSilently(keyStore, cycle);
        return any
            ? Observed(name, "its cycles write nothing from now on")
            : Observed(name, "its cycles write nothing already") with { Failure = new Failure(Cause.TargetGone) };
    }

    private static Answer LoseNewestCkdsCopy(IScene scene, string name)
    {
        var newest = ThreatTargets.CkdsCopiesOf(scene.Plan, name).Select(copies => scene.NewestCkdsCopyOf(copies.KeyStore, copies.Cycle)).FirstOrDefault(copy => copy is not null);
        return newest is null ? Observed(name, "no CKDS copy is kept") with { Failure = new Failure(Cause.TargetGone) } : scene.World.Lose(LostPart.CkdsCopy, newest);
    }

    private static Answer RollBack(IScene scene, string keyStore) => scene.CkdsCopyToPutBack(keyStore) is { } copy
        ? scene.World.RollBackCkds(keyStore, copy)
        : Observed(keyStore, scene.AsOf is null ? "no CKDS copy is kept" : "no CKDS copy of that day or before is kept") with { Failure = new Failure(Cause.CkdsCopyLost) };

    private static Answer LoseNewProfiles(IScene scene, string keyStore)
    {
        var labels = scene.Plan.Keys.Where(key => key.KeyStore == keyStore && key.BornAt > scene.AsOf && key.BornAt <= scene.Now).ToList();
        if (labels.Count == 0) return Observed(keyStore, "no key became active since: nothing is missing") with { Failure = new Failure(Cause.TargetGone) };
        var answers = labels.Select(key => scene.World.LoseKeyProfile(key.Label)).ToList();
        return (answers.Find(answer => answer.Done) ?? answers[^1]) with { Observations = [.. answers.SelectMany(answer => answer.Observations)] };
    }

    private static Answer Observed(string target, string result) => new() { Observations = [new Observation("Event", "strike", target, result)] };

    private static CopyAddress AddressOf(IScene scene, string name)
    {
        var dataSet = scene.Find(name);
        return new CopyAddress(dataSet.Name, dataSet.Volume);
    }

    /// <summary>Where the job runs that does it: at home, or, where that does not run, on the next one that does.</summary>
    private static string SysplexFor(IScene scene, string name)
    {
        var dataSet = scene.Find(name);
        return (HomeSysplex.InOrder(scene.Plan, dataSet).FirstOrDefault(sysplex => scene.World.IsRunning(sysplex.Name)) ?? HomeSysplex.Of(scene.Plan, dataSet)).Name;
    }

    private static string KeyStoreOf(IScene scene, string label) =>
        scene.KeyStore ?? scene.Plan.Keys.First(key => key.Label.Text == label).KeyStore;
}
