using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>
/// The one table of what recovery actions are: actor, tool, time with its reason, checks, expected message. The times are
/// assumptions for people who are there and have been called; docs/theory/replay.md lists them (z/OS facts, 1.7, 2.4 to 2.6).
/// </summary>
public static class RecoveryActions
{
    private const string KeyAdministrator = "Key administrator";
    private const string StorageAdministrator = "Storage administrator";
    private const string Recoverer = "Recoverer";
    private const string Application = "Application";

    private static readonly IReadOnlyDictionary<RecoveryAction, ActionProfile> Profiles = new Dictionary<RecoveryAction, ActionProfile>
    {
        [RecoveryAction.ReadData] = new(Recoverer, "the application's own read program", Minutes(15),
            "one OPEN and one pass over the data", "nobody writes to the data set", "no IEC143I", "record counts and totals are those of the version that is expected")
        {
            CarryOut = static (world, step) => world.Read(step.System, step.ByApplication ? Role.Checker : Role.Recoverer, step.Data!.Value),
            Instruction = static step => step.ByApplication ? $"Let the application read {step.Data} to its end." : $"Read {step.Data} to its end.",
        },
        [RecoveryAction.FetchCartridge] = new("Courier", "transport", Hours(4),
            "a drive to the vault and back", "the cartridge is on the vault's list", "the cartridge is received", "volume serial and label are those of the list")
        {
            CarryOut = static (world, step) => world.Carry(step.Data!.Value, step.Site!),
            Instruction = static step => $"Fetch the cartridge with {step.Data!.Value.Name} from {step.From} to {step.Site}.",
        },
        [RecoveryAction.BringBackCopy] = new(StorageAdministrator, "the utility that made the copy", Hours(1),
            "a mount and one pass over the data", "the name for the restored data set is free", "RC 0", "the restored data set has the expected key label")
        {
            CarryOut = static (world, step) => world.BringBack(Order(step)),
            Instruction = static step => BringBackWords(step),
        },
        [RecoveryAction.SwitchToSecondary] = new(StorageAdministrator, "the mirror's control program", Minutes(30),
            "a command for each pair, and a catalog entry", "no write is under way", "the pair is split", "the catalog gives the secondary volume")
        {
            CarryOut = static (world, step) => world.BringBack(Order(step)),
            Instruction = static step => $"Split the mirror {step.Utility} of {step.Data!.Value.Medium} and catalog {step.Data.Value.Name} there.",
        },
        [RecoveryAction.CatalogAnew] = new(StorageAdministrator, "IDCAMS DEFINE CLUSTER RECATALOG, or DEFINE NONVSAM", Minutes(15),
            "one command and a LISTCAT", "the VVDS or VTOC of the volume has the data set, and no catalog has its name", "RC 0", "LISTCAT shows the data set on that volume with its key label")
        {
            CarryOut = static (world, step) => world.PutInPlace(step.Data!.Value, step.Data.Value, Role.Recoverer),
            Instruction = static step => $"Catalog {step.Data!.Value.Name} on {step.Data.Value.Medium}, where it lies without a catalog entry.",
        },
        [RecoveryAction.EnterKeyParts] = new("All holders of key parts", "TKE workstation or ICSF panels", Hours(6),
            "the holders come together; dual control", "the parts' generation is that of the CKDS header (D ICSF,MKVPS)", "the coprocessor's status is Active", "verification pattern of CURRENT equals that of the CKDS header")
        {
            CarryOut = static (world, step) => world.EnterKeyParts(step.System),
            Instruction = static step => $"Enter the key parts of the master keys that wrap {step.KeyStore} and set them.",
            Way = static _ => "key parts entered",
            Lasts = true,
        },
        [RecoveryAction.ActivateCkdsCopy] = new(KeyAdministrator, "IDCAMS REPRO, then a coordinated refresh", Hours(1),
            "a copy of some megabytes, then a refresh on each member", "the copy's header has the verification pattern of CURRENT", "RC 0", "D ICSF,KDS names the new data set; the keys of the day are listed")
        {
            CarryOut = static (world, step) => Keeping(world, step, static (world, step) => world.ActivateCkdsCopy(step.System, step.From!)),
            Instruction = static step => $"Make {step.From} the live CKDS of {step.KeyStore}.{Kept(step)}",
            Way = static step => $"CKDS from {step.From}",
            Lasts = true,
        },
        [RecoveryAction.InitialiseKeyService] = new(KeyAdministrator, "ICSF panels", Hours(2),
            "a CKDS is allocated and initialised, master keys are set", "no CKDS copy can be made live", "the coprocessor's status is Active", "a test key can be generated and deleted")
        {
            CarryOut = static (world, step) => Keeping(world, step, static (world, step) => world.InitialiseKeyService(step.System)),
            Instruction = static step => $"Start the key service with an empty CKDS; keys come into it one by one.{Kept(step)}",
            Way = static _ => "an empty CKDS",
            Lasts = true,
        },
        [RecoveryAction.SaveKeyRecord] = new(KeyAdministrator, "IDCAMS REPRO of the CKDS", Minutes(15),
            "a copy of some megabytes", "the record under the label is the one to be kept", "RC 0", "the copy lists the label")
        {
            CarryOut = static (world, step) => step.FromStorage ? world.CopyStorage(step.System, step.From!, step.Site!) : world.CopyCkds(step.KeyStore!, step.From!, step.Site!),
            Instruction = static step => step.FromStorage
                ? $"Save the key records that are in storage as {step.From}, read one by one: there is no CKDS on disk, and they are needed again."
                : $"Copy the CKDS to {step.From}: what is in it now is needed again.",
            Lasts = true,
        },
        [RecoveryAction.PutBackKeyRecord] = new(KeyAdministrator, "a program with CKDS key record services", Minutes(15),
            "one record", "what was read under the former value is written under the present one", "RC 0", "the label's fingerprint is that of before")
        {
            CarryOut = static (world, step) => world.RestoreKey(step.System, new KeySource.Copy(step.From!), step.Label!.Value),
            Instruction = static step => $"Put the key record {step.Label} back from {step.From}.",
            Lasts = true,
        },
        [RecoveryAction.RestoreKeyFromStorage] = new(KeyAdministrator, "CSNBKRR2 on the other system, CKDS key record write here", Minutes(30),
            "one record, two systems", "the other system has not been refreshed since", "RC 0", "the label is found by option 5.5")
        {
            CarryOut = static (world, step) => world.RestoreKey(step.System, new KeySource.Storage(step.From!), step.Label!.Value),
            Instruction = static step => $"Put back key {step.Label} from the storage of {step.From}.",
            Way = static step => $"key {step.Label} from the storage of {step.From}",
            Lasts = true,
        },
        [RecoveryAction.RestoreKeyFromCopy] = new(KeyAdministrator, "a program that copies one record", Minutes(30),
            "one record out of a data set", "the copy's header has the verification pattern of CURRENT", "RC 0", "the label is found by option 5.5 after a refresh")
        {
            CarryOut = static (world, step) => world.RestoreKey(step.System, new KeySource.Copy(step.From!), step.Label!.Value),
            Instruction = static step => $"Put back key {step.Label} from {step.From}.",
            Way = static step => $"key {step.Label} from {step.From}{Elsewhere(step)}",
            Lasts = true,
        },
        // One record takes no longer than the whole copy: the loss of a CKDS would make recoveries quicker otherwise.
        [RecoveryAction.ReencipherKeyFromCopy] = new(KeyAdministrator, "a program that passes the token to a key service", Hours(1),
            "a program that is run once in a year has to be found; one record takes no longer than the whole copy", "the copy's header has the verification pattern of OLD", "RC 0 RSN 2710", "the label is found by option 5.5 after a refresh")
        {
            CarryOut = static (world, step) => world.RestoreKey(step.System, new KeySource.Copy(step.From!), step.Label!.Value),
            Instruction = static step => $"Put back key {step.Label} from {step.From}, re-enciphered to CURRENT.",
            Way = static step => $"key {step.Label} from {step.From}{Elsewhere(step)}",
            Lasts = true,
        },
        [RecoveryAction.RestoreKeyThroughSpareDomain] = new("All holders of key parts and a key administrator", "a spare crypto domain with ICSF of its own", Hours(8),
            "the holders come together, two master keys are entered, ICSF is started on the copy", "the retained parts have the verification pattern of the copy's header", "RC 0", "the spare domain is zeroised again")
        {
            CarryOut = static (world, step) => world.RestoreKey(step.System, new KeySource.CopyThroughSpareDomain(step.From!), step.Label!.Value),
            Instruction = static step => $"Put back key {step.Label} from {step.From} through a spare domain with retained key parts.",
            Way = static step => $"key {step.Label} from {step.From} through a spare domain with retained key parts",
            Lasts = true,
        },
        [RecoveryAction.RestoreRepository] = new("Repository administrator", "data base restore, then the recovery key", Hours(4),
            "a data base restore and a key under dual control", "the recovery key is at hand", "the repository starts", "it lists the keys of the label")
        {
            CarryOut = static (world, step) => world.Restore(RestoredPart.Repository, step.From!),
            Instruction = static step => $"Restore the data base of repository {step.From}; it takes the recovery key.",
            Lasts = true,
        },
        [RecoveryAction.RestoreKeyFromRepository] = new("Repository administrator", "the repository's agent", Minutes(30),
            "a request and its approval", "the label's version is the one that encrypted the data", "RC 0", "the label is found by option 5.5")
        {
            CarryOut = static (world, step) => world.RestoreKey(step.System, new KeySource.Repository(step.From!, step.ValuesBack), step.Label!.Value),
            Instruction = static step => $"Put back key {step.Label} from repository {step.From}{Back(step)}.",
            Way = static step => $"key {step.Label} from repository {step.From}{Back(step)}",
            Lasts = true,
        },
        [RecoveryAction.GenerateKey] = new(KeyAdministrator, "KGUP or ICSF panels, then a refresh", Minutes(30),
            "a key, a CSFKEYS profile and its permits", "the label is free", "RC 0", "the profile has SYMCPACFWRAP(YES)")
        {
            CarryOut = static (world, step) => world.GenerateKey(step.System, step.Label!.Value),
            Instruction = static step => $"Generate a key under {step.Label}: what is restored is allocated under it.",
        },
        [RecoveryAction.ChangeKeyDate] = new(KeyAdministrator, "ICSF option 5.5", Minutes(15),
            "one field of one record", "the date was not set on purpose", "Record status: Active", "the data set can be opened")
        {
            CarryOut = static (world, step) => world.MakeKeyValid(step.KeyStore!, step.Label!.Value),
            Until = "a key's dates are changed",
            Instruction = static step => $"Change the dates of the key record {step.Label}, so that it is valid now.",
        },
        [RecoveryAction.RecallKey] = new(KeyAdministrator, "ICSF option 5.5", Minutes(15),
            "one field of one record", "nobody needs the key to stay archived", "Record status: Active", "the data set can be opened")
        {
            CarryOut = static (world, step) => world.RecallKeyRecord(step.KeyStore!, step.Label!.Value),
            Until = "a key is recalled",
            Instruction = static step => $"Recall the key record {step.Label} (ICSF option 5.5).",
        },
        [RecoveryAction.Permit] = new("Security administrator", "RACF PERMIT or RALTER, then SETROPTS RACLIST REFRESH", Minutes(15),
            "one command and a refresh", "the user may have the access", "RC 0", "the data set can be opened")
        {
            CarryOut = static (world, step) => step.Label is { } label ? world.PermitKey(label, step.User) : world.PermitDataSet(step.Data!.Value.Name, step.User),
            Until = "access is permitted",
            Instruction = static step => step.DumpKey is { } pair ? $"Permit READ to the CSFKEYS profile of {pair}{For(step)}, without a WHEN clause: DFSMSdss asks for the RSA key in the PKDS itself."
                : step.Label is { } label
                ? $"Permit READ to the CSFKEYS profile of {label}{For(step)}, with ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES))."
                : $"Permit {(step.User is null ? "READ" : "UPDATE")} to the profile of data set {step.Data!.Value.Name}{For(step)}.",
        },
        [RecoveryAction.RestoreSecurityDataBase] = new("Security administrator", "IRRUT400 or a copy of the RACF data base, then RVARY", Hours(4),
            "a restore, a switch under two persons' passwords, and commands that were given since", "the copy is the newest one", "RVARY lists the data base as active", "a user of each group can log on")
        {
            CarryOut = static (world, step) => world.Restore(RestoredPart.SecurityDataBase, step.KeyStore!),
            Until = "RACF is restored",
            Instruction = static _ => "Restore the RACF data base from its backup, or define its profiles anew.",
        },
        [RecoveryAction.RestoreCatalog] = new("Storage administrator", "IDCAMS IMPORT of a catalog backup, then DEFINE RECATALOG from the VVDS", Hours(4),
            "a restore, and entries of what was made since from the VVDS of each volume", "the volumes with the data stand", "IDCAMS DIAGNOSE finds no difference between BCS and VVDS", "LISTCAT shows the data set with its key label")
        {
            CarryOut = static (world, step) => world.Restore(RestoredPart.Catalog, step.KeyStore!),
            Until = "the catalog is restored",
            Instruction = static step => $"Restore the catalog of {step.System} from its backup, or catalog anew what the VVDS of each volume has.",
        },
        [RecoveryAction.RestoreInventory] = new(StorageAdministrator, "IDCAMS IMPORT or a restore of the inventory's data sets, then the product that keeps it is started", Hours(4),
            "a restore, a check of the inventory against the media, and a start of the product", "the backup is the newest one, and the product is down", "RC 0", "a copy of each policy is listed")
        {
            CarryOut = static (world, step) => world.Restore(RestoredPart.Inventory, step.From!),
            Until = "the inventory is restored",
            Instruction = static step => $"Restore the inventory {step.From} from its newest backup; copies that are younger than that are not in it.",
        },
        [RecoveryAction.RefreshCkds] = new(KeyAdministrator, "coordinated CKDS refresh", Minutes(15),
            "one command, which reaches each member", "the label is in the CKDS on disk, and nothing is missing there that is in storage", "RC 0", "the label is found by option 5.5")
        {
            CarryOut = static (world, step) => world.RefreshCkds(step.KeyStore!, step.At),
            Until = "the in-storage CKDS is refreshed",
            Instruction = static step => step.At is { } alone
                ? $"Refresh the in-storage CKDS of {step.KeyStore} on {alone} alone: the record of {step.Label} is on disk, and other members need what they have in storage."
                : $"Refresh the in-storage CKDS of {step.KeyStore} on each member: the record of {step.Label} is on disk.",
        },
        [RecoveryAction.RestorePkds] = new(KeyAdministrator, "IDCAMS REPRO of a PKDS backup, then ICSF is started again", Hours(2),
            "the backup of the right generation has to be found, and ICSF is started on each member", "the backup's header has the patterns of the RSA and ECC registers (D ICSF,MKVPS)", "the coprocessor's status is Active", "no pattern in CKDS or PKDS header differs from CURRENT")
        {
            CarryOut = static (world, step) => world.RestorePkds(step.System),
            Until = "the PKDS is put back",
            Instruction = static _ => "Put the PKDS back that is under the RSA and ECC master keys of the coprocessor.",
        },
        [RecoveryAction.RestoreKeyServer] = new("Key administrator", "RACDCERT ADD and KEYXFER READ of the private-key tokens, then the key server's procedure", Hours(4),
            "certificates and private keys of both labels are installed, and parmlib tells the drives where the server is", "the ICSF master keys are those of the sysplex that wrote the tokens", "the server is running", "a scratch cartridge can be written and read")
        {
            CarryOut = static (world, step) => world.Restore(RestoredPart.KeyServer, step.From!),
            Until = "a tape key server is restored",
            Instruction = static step => $"Restore the key store of {step.From} from its backup, and start an instance that the drives can reach.",
        },
        [RecoveryAction.RestorePrivateKey] = new(KeyAdministrator, "IDCAMS REPRO of one record from a PKDS backup, then a PKDS refresh", Hours(4),
            "the backup has to be found and brought back, and its record re-enciphered where the RSA master key has changed since", "the backup's header has the pattern of the RSA register (D ICSF,MKVPS)", "RC 0", "the label is listed with a private key token")
        {
            CarryOut = static (world, step) => world.RestorePrivateKey(step.System, step.Label!.Value),
            Until = "a private key is put back into the PKDS",
            Instruction = static step => $"Put the private key {step.Label} back into the PKDS of {step.KeyStore} from a backup of it.",
        },
        [RecoveryAction.AddVolume] = new(StorageAdministrator, "a disk array that the plan has not", null,
            "nothing in the plan says from where and when one comes", "the volume is initialised and in a storage group", "the volume is online", "space is enough for what is restored")
        {
            CarryOut = static (world, step) => world.AddVolume(step.Volume!, step.Site!),
            Until = "there is a volume to restore to",
            Instruction = static step => $"Provide a volume to restore to at {step.Site}.",
        },
        [RecoveryAction.StartSysplex] = new("Operator", "a machine that the plan has not", null,
            "nothing in the plan says from where and when one comes", "the machine has coprocessors, and TKE workstations or panels to enter key parts", "the system is up", "the volumes and drives that are left can be reached")
        {
            CarryOut = static (world, step) => world.StartSysplex(step.System, step.Site!),
            Until = "a system runs that can read what is left",
            Instruction = static step => $"Start {step.System} on another machine that can read what is left.",
        },
    };

    /// <summary>Every action with its profile, in the order of <see cref="RecoveryAction"/>.</summary>
    public static IEnumerable<(RecoveryAction Action, ActionProfile Profile)> All => Profiles.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    /// <summary>What an action is.</summary>
    public static ActionProfile Of(RecoveryAction action) => Profiles[action];

    /// <summary>Who carries a step out.</summary>
    public static string Actor(RecoveryStep step) => step.ByApplication ? Application : step.Profile.Actor;

    /// <summary>What a step tells people to do, in a sentence.</summary>
    public static string Instruction(RecoveryStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Of(step.Action).Instruction(step);
    }

    /// <summary>What a step adds to the name of a route; null where it adds nothing.</summary>
    public static string? Way(RecoveryStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Of(step.Action).Way?.Invoke(step);
    }

    /// <summary>Another data set goes live, so the one that was is kept as it is: that takes no time of its own.</summary>
    private static Answer Keeping(IWorld world, RecoveryStep step, Func<IWorld, RecoveryStep, Answer> replace)
    {
        if (step.Keeps is not { } kept) return replace(world, step);
        var keeping = world.CopyCkds(step.KeyStore!, kept, step.Site!);
        var answer = replace(world, step);
        return answer with { Observations = [.. keeping.Observations, .. answer.Observations] };
    }

    private static string Kept(RecoveryStep step) => step.Keeps is { } kept ? $" Keep the data set that was live as {kept}: what is in it is needed again." : "";

    private static BringBackOrder Order(RecoveryStep step) => new()
    {
        Sysplex = step.System,
        Utility = step.Utility!,
        Copy = step.Data!.Value,
        Target = step.Target!.Value,
        TargetLabel = step.TargetLabel,
        TargetOrganisation = step.TargetOrganisation,
    };

    private static string BringBackWords(RecoveryStep step) =>
        $"Bring {step.Data} back with {step.Utility} as {step.Target}{LabelWords(step)}.{(step.AvoidsProfile ? $" Keep that name: under the usual one a RACF profile or data class gives another label than {step.TargetLabel?.Text ?? "none"}." : "")}{DumpWords(step)}";

    private static string LabelWords(RecoveryStep step) => step.TargetLabel is not { } label ? ""
        : BackupUtilities.Find(step.Utility ?? "") is { ThroughAccessMethods: false } ? $", which keeps the label {label}"
        : $", allocated under {label}";

    private static string DumpWords(RecoveryStep step) => BackupUtilities.Find(step.Utility ?? "")?.Encryption switch
    {
        DumpEncryption.Rsa => $" ADRDSSU RESTORE takes RSA({step.DumpKey}): the private key under that label opens the dump.",
        DumpEncryption.Password => " ADRDSSU RESTORE takes KEYPASSWORD(password): the password that the dump was made with opens it.",
        _ => "",
    };

    private static string For(RecoveryStep step) => step.User is { } user ? $" for {user}" : "";

    private static string Elsewhere(RecoveryStep step) => step.At is { } other ? $" at {other}" : "";

    private static string Back(RecoveryStep step) =>
        step.ValuesBack == 0 ? "" : $", value of {step.ValuesBack} {(step.ValuesBack == 1 ? "change" : "changes")} ago";

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static Duration Hours(int hours) => Duration.FromHours(hours);
}
