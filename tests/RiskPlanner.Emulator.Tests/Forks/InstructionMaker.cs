using NodaTime;
using RiskPlanner.Emulator.Tests.World;
using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Forks;

/// <summary>Draws instructions at random, every verb of the port among them. What is drawn depends on the seed alone.</summary>
internal sealed class InstructionMaker(int seed)
{
    public const string Repository = "EKMF";
    public const string Server = "ISKLM";

    /// <summary>A key store that is brought up to date from the one that is worked with.</summary>
    public const string Follower = "FOLLOWER";

    private static readonly CopyAddress[] Masters = [Estate.Master, Estate.Sibling, Estate.Clear];
    private static readonly KeyLabel[] Labels = [Estate.Primary, Estate.Backup, Estate.Twin];
    private static readonly string[] Sysplexes = [Estate.Home, Estate.Remote];
    private static readonly string[] Sites = ["P", "R", "V"];
    private static readonly string[] Volumes = ["PRIM01", "FLASH1", "BACK01", "MIRR01"];
    private static readonly string[] Utilities = ["REPRO", "IEBGENER", "ADRDSSU-COPY", "ADRDSSU-DUMP", "HSM-BACKUP", "ADRDSSU-DUMP-RSA", "ADRDSSU-DUMP-PASSWORD"];
    private static readonly KeyLabel Pair = new("DUMP.RSA.KEY001");

    private const string Inventory = "HSM-CDS";

    private const string SomeUser = "SOMEUSER";

    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>An estate that has something of everything: repository, key server, PKDS, inventory.</summary>
    public static Estate NewEstate(EmulatorParts? parts = null, ulong seed = 7) => new(retainedGenerations: 1, parts: parts, seed: seed, change: plan => plan with
    {
        KeyStores = [plan.KeyStores[0] with { DesMasterKey = new MasterKeyPractice { PartsAt = ["V"], RetainedGenerations = 1 }, RsaMasterKey = new MasterKeyPractice { PartsAt = ["V"], RetainedGenerations = 1 }, EccMasterKey = new MasterKeyPractice { PartsAt = ["V"], PartSets = [new() { Site = "R", Holders = ["ONE"] }] } }, new KeyStore { Name = Follower, Sites = ["R"], Follows = new KeyStoreSource("KEYS", KeyStoreTransport.Copy, Schedule.Repeating(Period.FromDays(1))) }],
        KeyManagers =
        [
            new() { Name = Repository, Kind = KeyManagerKind.Repository, Site = "R", SecondarySite = "V", RecoveryKeyAt = "V", Keys = [new KeyLabelMask("DSET.**")] },
            new() { Name = Server, Kind = KeyManagerKind.TapeKeyServer, Site = "P", SecondarySite = "R", BackupAt = "V", MasterKey = new("V"), TapeKeys = ["Lbl_20"], SecondaryTapeKeys = ["Lbl_20", "Lbl_21"] },
        ],
        KeyProfiles = [new() { Profile = new("**"), Readers = [SomeUser] }],
        DataSetProfiles = [new() { Profile = new("**"), Readers = [SomeUser] }],
        Arrays = [.. plan.Arrays.Select(array => array.Name == "A3" ? array with { UnlockedBy = Server } : array)],
        BackupPolicies = [new() { Name = "DUMPS", Schedule = Schedule.On(plan.From), AppliesTo = [new("APPL.*")], Steps = [new() { Utility = "ADRDSSU-DUMP-RSA", To = "BACK01", RsaKeyLabel = Pair }] }],
        Inventories = [new() { Name = Inventory, Kind = InventoryKind.Hsm, On = "PRIM01" }],
        Tapes = [plan.Tapes[0] with { KeyServer = Server, KeyLabels = ["Lbl_20"] }],
        Keys = [.. plan.Keys.Select(key => key.Label == Estate.Backup ? key with { CreatedAt = plan.From, ActiveFrom = plan.From + Duration.FromHours(20), ActiveUntil = plan.From + Duration.FromDays(9) } : key)],
    });

    /// <summary>The next instructions; what strikes is drawn more seldom than what is worked with.</summary>
    public IReadOnlyList<Instruction> Next(int count, Estate estate) =>
        [.. Enumerable.Range(0, count).Select(_ => _random.Next(8) == 0 ? Blow() : _random.Next(4) == 0 ? Relief(estate) : Work(estate))];

    /// <summary>Every way in which recoverers put a key back or a CKDS copy in place, for each label, on each sysplex.</summary>
    public static IEnumerable<RecoveryStep> KeyRestores() => Sysplexes.SelectMany(sysplex => new[] { "CKDS.COPY0", "CKDS.GONE" }.SelectMany(copy => Labels.SelectMany(label => new RecoveryStep[]
    {
        new(RecoveryAction.RestoreKeyFromCopy, sysplex) { Label = label, KeyStore = "KEYS", From = copy },
        new(RecoveryAction.RestoreKeyThroughSpareDomain, sysplex) { Label = label, KeyStore = "KEYS", From = copy },
        new(RecoveryAction.RestoreKeyFromStorage, sysplex) { Label = label, KeyStore = "KEYS", From = sysplex == Estate.Home ? Estate.Remote : Estate.Home },
        new(RecoveryAction.RestoreKeyFromRepository, sysplex) { Label = label, KeyStore = "KEYS", From = Repository, ValuesBack = copy == "CKDS.COPY0" ? 0 : 1 },
        new(RecoveryAction.ActivateCkdsCopy, sysplex) { KeyStore = "KEYS", From = copy },
    })));

    /// <summary>What most of the other instructions need: data sets, copies, a CKDS copy and a dump of a volume.</summary>
    public static IReadOnlyList<Instruction> Opening(Estate estate) =>
    [
        .. Masters.Select(master => new Instruction("Write", 0, world => world.Write(Estate.Home, estate.Definition(master), 1))),
        .. Enumerable.Range(0, 3).SelectMany(number => new[] { "BACK01", "TAPES" }.Select(medium =>
            Copy(Utilities[number], Masters[number], At($"COPY{number}", medium), 0, Duration.Zero))),
        new("CopyCkds", 0, world => world.CopyCkds("KEYS", "CKDS.COPY0", "R")),
        new("DumpVolume", 0, world => world.DumpVolume("PRIM01")),
    ];

    /// <summary>What shows everything that a world has in it: reads, registers, and the next bytes of every generator.</summary>
    public static IReadOnlyList<Instruction> Closing(Estate estate)
    {
        const int hour = 100_000;
        return
        [
            .. Masters.SelectMany(master => Sysplexes.Select(sysplex => new Instruction("Read", hour, world => world.Read(sysplex, Role.Recoverer, master)))),
            .. Labels.SelectMany(label => Sysplexes.Select(sysplex => new Instruction("ProbeKey", hour, world => world.ProbeKey(sysplex, Role.Recoverer, label)))),
            .. Masters.Select(master => new Instruction("ProbeDataSet", hour, world => world.ProbeDataSet(master.Name, SomeUser))),
            .. Labels.Select(label => new Instruction("ProbeDeletion", hour, world => world.ProbeDeletion("KEYS", label, SomeUser, byKgup: false))),
            .. Sysplexes.Select(sysplex => new Instruction("ProbeMasterKey", hour, world => world.ProbeMasterKey(sysplex))),
            .. Sysplexes.Select(sysplex => new Instruction("ProbeKeyService", hour, world => world.ProbeKeyService(sysplex))),
            .. Labels.SelectMany(label => Enumerable.Range(0, 3).Select(back => new Instruction("RestoreKey Repository", hour,
                world => world.RestoreKey(Estate.Home, new KeySource.Repository(Repository, back), label)))),
            .. Sysplexes.Select(sysplex => new Instruction("EnterKeyParts", hour, world => world.EnterKeyParts(sysplex))),
            .. Sysplexes.Select(sysplex => new Instruction("GenerateKey", hour, world => world.GenerateKey(sysplex, new KeyLabel("DSET.LAST.KEY")))),
            new("ChangeMasterKey Aes", hour, world => world.ChangeMasterKey("KEYS", MasterKeyType.Aes)),
            new("ChangeMasterKey Des", hour, world => world.ChangeMasterKey("KEYS", MasterKeyType.Des)),
            new("ChangeMasterKey Pka", hour, world => world.ChangeMasterKey("KEYS", MasterKeyType.Rsa)),
            .. Masters.Select(master => new Instruction("Write", hour, world => world.Write(Estate.Home, estate.Definition(master), 1))),
            .. Masters.Select(master => Copy("REPRO", master, At("LAST", "TAPES"), hour, Duration.Zero)),
        ];
    }

    private Instruction Work(Estate estate)
    {
        var (master, label, sysplex, number) = (Any(Masters), Any(Labels), Any(Sysplexes), _number);
        var (site, utility, volume, copy, kind) = (Any(Sites), Any(Utilities), Any(Volumes), AnyCopy(), Any([MasterKeyType.Rsa, MasterKeyType.Ecc]));
        var (ckdsCopy, isNew, target) = (AnyCkdsCopy(), _random.Next(2), Target());
        return _random.Next(24) switch
        {
            0 or 1 => Of("Write", world => world.Write(sysplex, estate.Definition(master), 1 + isNew)),
            2 => Of("Read", world => world.Read(sysplex, Role.Recoverer, Any2(isNew, master, copy))),
            3 or 4 => Copy(utility, master, target, _number++, Duration.Zero),
            5 => Copy(isNew == 0 ? "METRO-MIRROR" : "GLOBAL-MIRROR", master, new CopyAddress(master.Name, "MIRR01"), _number++, Duration.FromHours(2 * isNew)),
            6 => Copy("FLASHCOPY", master, At($"COPY{number % 3}", "FLASH1"), _number++, Duration.Zero),
            7 => Of("BringBack", world => world.BringBack(new BringBackOrder { Sysplex = sysplex, Utility = utility, Copy = copy, Target = At("BACK", "BACK01") })),
            8 when number % 3 == 0 => Of("RekeyCartridges", world => world.RekeyCartridges("TAPES", isNew == 0 ? ["Lbl_20"] : ["Lbl_21"])),
            8 => Of("Carry", world => world.Carry(copy, site)),
            9 => Of("DumpVolume", world => world.DumpVolume(volume)),
            10 => Of("Discard", world => world.Discard(copy)),
            11 => Of("GenerateKey", world => world.GenerateKey(sysplex, new KeyLabel($"DSET.NEW.KEY{number % 5}"))),
            12 => Of("RenewKey", world => world.RenewKey("KEYS", label)),
            13 => Of("ChangeMasterKey Aes", world => world.ChangeMasterKey("KEYS", MasterKeyType.Aes)),
            14 => Of("ChangeMasterKey Pka", world => world.ChangeMasterKey("KEYS", kind)),
            15 => Of("CopyCkds", world => world.CopyCkds("KEYS", ckdsCopy, site)),
            16 => Of("CopyStorage", world => world.CopyStorage(sysplex, ckdsCopy, site)),
            17 => Of("HoldOpen", world => world.HoldOpen(sysplex, master)),
            18 => Of("PutInPlace", world => world.PutInPlace(At("BACK", "BACK01"), master, Role.Recoverer)),
            19 => Of("AddKeyRecord", world => world.AddKeyRecord("KEYS", label, isPlanned: isNew == 0)),
            20 => Of("FollowKeyStore", world => world.FollowKeyStore(Follower, refresh: isNew == 0)),
            21 when number % 3 == 0 => Of("BackUpRepository", world => world.BackUpRepository(Repository)),
            21 when number % 2 == 0 => Of("ChangeRecoveryKey", world => world.ChangeRecoveryKey(Repository)),
            21 => Of("ChangeMasterKey Des", world => world.ChangeMasterKey("KEYS", MasterKeyType.Des)),
            22 => Of("ArchiveKeyRecord", world => world.ArchiveKeyRecord("KEYS", label)),
            _ => Of("RecallKeyRecord", world => world.RecallKeyRecord("KEYS", label)),
        };
    }

    private Instruction Relief(Estate estate)
    {
        var (label, sysplex, site, ckdsCopy, number, master) = (Any(Labels), Any(Sysplexes), Any(Sites), AnyCkdsCopy(), _number, Any(Masters));
        return _random.Next(27) switch
        {
            26 => Of("RestorePrivateKey", world => world.RestorePrivateKey(sysplex, Pair)),
            22 or 23 => Of("BackUpInventory", world => world.BackUpInventory(Inventory, $"{Inventory}.B{number % 2}", site, on: null)),
            24 => Of("Restore Inventory", world => world.Restore(RestoredPart.Inventory, Inventory)),
            25 => Of("DiscardInventoryBackup", world => world.DiscardInventoryBackup($"{Inventory}.B{number % 2}")),
            20 => Of("PermitDataSet", world => world.PermitDataSet(master.Name)),
            0 => Of("MakeKeyValid", world => world.MakeKeyValid("KEYS", label)),
            1 or 2 => Of("PermitKey", world => world.PermitKey(label)),
            3 => Of("Restore SecurityDataBase", world => world.Restore(RestoredPart.SecurityDataBase, "KEYS")),
            4 => Of("RefreshCkds", world => world.RefreshCkds("KEYS")),
            5 => Of("RestorePkds", world => world.RestorePkds(sysplex)),
            6 => Of("Restore KeyServer", world => world.Restore(RestoredPart.KeyServer, Server)),
            7 => Of("AddVolume", world => world.AddVolume($"ADD{number:000}", site)),
            8 or 9 => Of("StartSysplex", world => world.StartSysplex(sysplex, site)),
            10 => Of("EnterKeyParts", world => world.EnterKeyParts(sysplex)),
            11 => Of("ActivateCkdsCopy", world => world.ActivateCkdsCopy(sysplex, ckdsCopy)),
            12 => Of("InitialiseKeyService", world => world.InitialiseKeyService(sysplex)),
            13 => Of("RestoreKey Copy", world => world.RestoreKey(sysplex, new KeySource.Copy(ckdsCopy), label)),
            14 => Of("RestoreKey Storage", world => world.RestoreKey(Estate.Home, new KeySource.Storage(Estate.Remote), label)),
            15 => Of("RestoreKey Repository", world => world.RestoreKey(sysplex, new KeySource.Repository(Repository, number % 2), label)),
            16 => Of("Restore Repository", world => world.Restore(RestoredPart.Repository, Repository)),
            17 => Of("RestoreVolume", world => world.RestoreVolume("PRIM01", estate.Plan.From)),
            18 => Of("DiscardCkdsCopy", world => world.DiscardCkdsCopy(ckdsCopy)),
            19 => Of("Restore Catalog", world => world.Restore(RestoredPart.Catalog, "KEYS")),
            _ => Of("RestoreKey CopyThroughSpareDomain", world => RestoreThroughSpareDomain(world, sysplex, ckdsCopy, label)),
        };
    }

    private Instruction Blow()
    {
        var (master, label, sysplex, site, copy) = (Any(Masters), Any(Labels), Any(Sysplexes), Any(Sites), AnyCopy());
        var (ckdsCopy, volume, inCopies, corruption) = (AnyCkdsCopy(), Any(Volumes), _random.Next(2) == 0, Any([Corruption.Malice, Corruption.ProgramError]));
        return _random.Next(39) switch
        {
            38 => Of("Lose ManagerBackup", world => world.Lose(LostPart.ManagerBackup, inCopies ? Server : Repository)),
            36 => Of("Lose Inventory", world => world.Lose(LostPart.Inventory, Inventory)),
            35 => Of("Lose KeyHolder", world => world.Lose(LostPart.KeyHolder, "ONE")),
            37 => Of("Lose ManagerKey", world => world.Lose(LostPart.ManagerKey, inCopies ? Server : Repository)),
            34 => Of("Lose KeyParts", world => world.Lose(LostPart.KeyParts, "V")),
            33 => Of("RestartArray", world =>
            {
                // Its server is to have no key for it; the backup of the key store keeps it.
                world.LosePrivateKey("Lbl_20", inBackups: false);
                return world.RestartArray("A3");
            }),
            32 => Of("LoseCartridgeKey", world => world.LoseCartridgeKey(At($"COPY{_number % 3}", "TAPES"))),
            31 => Of("LosePrivateKey", world => world.LosePrivateKey(master == Estate.Clear ? "Lbl_20" : Pair.Text, inCopies)),
            30 => Of("RemoveAccess", world => world.RemoveAccess(SomeUser)),
            0 => Of("Lose Volume", world => world.Lose(LostPart.Volume, volume)),
            1 => Of("Lose Array", world => world.Lose(LostPart.Array, "A3")),
            2 => Of("Lose TapeStore", world => world.Lose(LostPart.TapeStore, "TAPES")),
            3 => Of("Lose Site", world => world.Lose(LostPart.Site, site)),
            4 => Of("LoseKeyValue", world => world.LoseKeyValue("KEYS", label, inCopies)),
            5 => Of("DeleteKeyRecord", world => world.DeleteKeyRecord("KEYS", label)),
            6 => Of("SpoilKeyRecord", world => world.SpoilKeyRecord("KEYS", label)),
            7 => Of("Lose Ckds", world => world.Lose(LostPart.Ckds, "KEYS")),
            8 => Of("SpoilCkdsOnDisk", world => world.SpoilCkdsOnDisk("KEYS")),
            9 => Of("RollBackCkds", world => world.RollBackCkds("KEYS", ckdsCopy)),
            10 => Of("DeleteKeyRecordOnDisk", world => world.DeleteKeyRecordOnDisk("KEYS", label)),
            11 => Of("LeaveKeyRecordOnDiskAlone", world => world.LeaveKeyRecordOnDiskAlone("KEYS", label)),
            12 => Of("Ipl", world => world.Ipl(sysplex)),
            13 => Of("ZeroiseMasterKey", world => world.ZeroiseMasterKey(sysplex)),
            14 => Of("ReplaceCoprocessor", world => world.ReplaceCoprocessor(sysplex)),
            15 => Of("LoadFormerMasterKey", world => world.LoadFormerMasterKey(sysplex)),
            16 => Of("RollBackPkds", world => world.RollBackPkds("KEYS")),
            17 => Of("LoadFormerPkaMasterKeys", world => world.LoadFormerPkaMasterKeys(sysplex)),
            18 => Of("Lose SecurityDataBase", world => world.Lose(LostPart.SecurityDataBase, "KEYS")),
            19 => Of("LoseKeyProfile", world => world.LoseKeyProfile(label)),
            20 => Of("Lose Repository", world => world.Lose(LostPart.Repository, Repository)),
            21 => Of("Lose KeyServer", world => world.Lose(LostPart.KeyServer, Server)),
            22 => Of("LoseCopy", world => world.LoseCopy(copy)),
            23 => Of("OverwriteEverythingOnline", world => world.OverwriteEverythingOnline()),
            24 => Of("Delete", world => world.Delete(sysplex, Role.Intruder, master)),
            25 => Of("Lose Catalog", world => world.Lose(LostPart.Catalog, "KEYS")),
            26 => Of("Lose CkdsCopy", world => world.Lose(LostPart.CkdsCopy, ckdsCopy)),
            27 => Of("OverwriteCopy", world => world.OverwriteCopy(copy)),
            28 => Of("LoadFormerDesMasterKey", world => world.LoadFormerDesMasterKey(sysplex)),
            _ => Of("Corrupt", world => world.Corrupt(sysplex, Role.Application, master, corruption)),
        };
    }

    /// <summary>The story takes the way through a spare domain only with a master key in CURRENT; here it would be no answer but an exception.</summary>
    private static Answer RestoreThroughSpareDomain(EmulatedWorld world, string sysplex, string ckdsCopy, KeyLabel label) =>
        world.ProbeKeyService(sysplex) is { Done: false } down ? down : world.RestoreKey(sysplex, new KeySource.CopyThroughSpareDomain(ckdsCopy), label);

    private static Instruction Copy(string utility, CopyAddress source, CopyAddress target, int hour, Duration lag) => new($"Copy {utility}", hour, world =>
        world.Copy(new CopyOrder { Sysplex = Estate.Home, Utility = utility, Source = source, Target = target, TargetLabel = Estate.Backup, RsaKeyLabel = Pair, Lag = lag }));

    private Instruction Of(string verb, Func<EmulatedWorld, Answer> carry) => new(verb, _number++, carry);

    private CopyAddress Target() => At($"COPY{_random.Next(3)}", _random.Next(3) == 0 ? "TAPES" : "BACK01");

    private CopyAddress AnyCopy() => _random.Next(5) == 0 ? new CopyAddress(Any(Masters).Name, "MIRR01") : Target();

    private string AnyCkdsCopy() => $"CKDS.COPY{_random.Next(3)}";

    private static CopyAddress Any2(int which, CopyAddress first, CopyAddress second) => which == 0 ? first : second;

    private static CopyAddress At(string qualifier, string medium) => Estate.At($"APPL.{qualifier}", medium);

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
