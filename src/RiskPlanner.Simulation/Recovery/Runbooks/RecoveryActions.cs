using NodaTime;

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

    private static readonly IReadOnlyDictionary<RecoveryAction, ActionProfile> Profiles = new Dictionary<RecoveryAction, ActionProfile>
    {
        [RecoveryAction.ReadData] = new(Recoverer, "the application's own read program", Minutes(15),
            "one OPEN and one pass over the data", "nobody writes to the data set", "no IEC143I", "record counts and totals are those of the version that is expected"),
        [RecoveryAction.FetchCartridge] = new("Courier", "transport", Hours(4),
            "a drive to the vault and back", "the cartridge is on the vault's list", "the cartridge is received", "volume serial and label are those of the list"),
        [RecoveryAction.BringBackCopy] = new(StorageAdministrator, "the utility that made the copy", Hours(1),
            "a mount and one pass over the data", "the name for the restored data set is free", "RC 0", "the restored data set has the expected key label"),
        [RecoveryAction.SwitchToSecondary] = new(StorageAdministrator, "the mirror's control program", Minutes(30),
            "a command for each pair, and a catalog entry", "no write is under way", "the pair is split", "the catalog gives the secondary volume"),
        [RecoveryAction.EnterKeyParts] = new("All holders of key parts", "TKE workstation or ICSF panels", Hours(6),
            "the holders come together; dual control", "the parts' generation is that of the CKDS header (D ICSF,MKVPS)", "the coprocessor's status is Active", "verification pattern of CURRENT equals that of the CKDS header"),
        [RecoveryAction.ActivateCkdsCopy] = new(KeyAdministrator, "IDCAMS REPRO, then a coordinated refresh", Hours(1),
            "a copy of some megabytes, then a refresh on each member", "the copy's header has the verification pattern of CURRENT", "RC 0", "D ICSF,KDS names the new data set; the keys of the day are listed"),
        [RecoveryAction.InitialiseKeyService] = new(KeyAdministrator, "ICSF panels", Hours(2),
            "a CKDS is allocated and initialised, master keys are set", "no CKDS copy can be made live", "the coprocessor's status is Active", "a test key can be generated and deleted"),
        [RecoveryAction.SaveKeyRecord] = new(KeyAdministrator, "IDCAMS REPRO of the CKDS", Minutes(15),
            "a copy of some megabytes", "the record under the label is the one to be kept", "RC 0", "the copy lists the label"),
        [RecoveryAction.PutBackKeyRecord] = new(KeyAdministrator, "a program with CKDS key record services", Minutes(15),
            "one record", "what was read under the former value is written under the present one", "RC 0", "the label's fingerprint is that of before"),
        [RecoveryAction.RestoreKeyFromStorage] = new(KeyAdministrator, "CSNBKRR2 on the other system, CKDS key record write here", Minutes(30),
            "one record, two systems", "the other system has not been refreshed since", "RC 0", "the label is found by option 5.5"),
        [RecoveryAction.RestoreKeyFromCopy] = new(KeyAdministrator, "a program that copies one record", Minutes(30),
            "one record out of a data set", "the copy's header has the verification pattern of CURRENT", "RC 0", "the label is found by option 5.5 after a refresh"),
        [RecoveryAction.ReencipherKeyFromCopy] = new(KeyAdministrator, "a program that passes the token to a key service", Hours(2),
            "a program that is run once in a year has to be found and tested", "the copy's header has the verification pattern of OLD", "RC 0 RSN 2710", "the label is found by option 5.5 after a refresh"),
        [RecoveryAction.RestoreKeyThroughSpareDomain] = new("All holders of key parts and a key administrator", "a spare crypto domain with ICSF of its own", Hours(8),
            "the holders come together, two master keys are entered, ICSF is started on the copy", "the retained parts have the verification pattern of the copy's header", "RC 0", "the spare domain is zeroised again"),
        [RecoveryAction.RestoreRepository] = new("Repository administrator", "data base restore, then the recovery key", Hours(4),
            "a data base restore and a key under dual control", "the recovery key is at hand", "the repository starts", "it lists the keys of the label"),
        [RecoveryAction.RestoreKeyFromRepository] = new("Repository administrator", "the repository's agent", Minutes(30),
            "a request and its approval", "the label's version is the one that encrypted the data", "RC 0", "the label is found by option 5.5"),
        [RecoveryAction.GenerateKey] = new(KeyAdministrator, "KGUP or ICSF panels, then a refresh", Minutes(30),
            "a key, a CSFKEYS profile and its permits", "the label is free", "RC 0", "the profile has SYMCPACFWRAP(YES)"),
        [RecoveryAction.ChangeKeyDate] = new(KeyAdministrator, "ICSF option 5.5", Minutes(15),
            "one field of one record", "the date was not set on purpose", "Record status: Active", "the data set can be opened"),
        [RecoveryAction.RecallKey] = new(KeyAdministrator, "ICSF option 5.5", Minutes(15),
            "one field of one record", "nobody needs the key to stay archived", "Record status: Active", "the data set can be opened"),
        [RecoveryAction.Permit] = new("Security administrator", "RACF PERMIT or RALTER, then SETROPTS RACLIST REFRESH", Minutes(15),
            "one command and a refresh", "the user may have the access", "RC 0", "the data set can be opened"),
        [RecoveryAction.RestoreSecurityDataBase] = new("Security administrator", "IRRUT400 or a copy of the RACF data base, then RVARY", Hours(4),
            "a restore, a switch under two persons' passwords, and commands that were given since", "the copy is the newest one", "RVARY lists the data base as active", "a user of each group can log on"),
        [RecoveryAction.RefreshCkds] = new(KeyAdministrator, "coordinated CKDS refresh", Minutes(15),
            "one command, which reaches each member", "the label is in the CKDS on disk, and nothing is missing there that is in storage", "RC 0", "the label is found by option 5.5"),
        [RecoveryAction.RestorePkds] = new(KeyAdministrator, "IDCAMS REPRO of a PKDS backup, then ICSF is started again", Hours(2),
            "the backup of the right generation has to be found, and ICSF is started on each member", "the backup's header has the patterns of the RSA and ECC registers (D ICSF,MKVPS)", "the coprocessor's status is Active", "no pattern in CKDS or PKDS header differs from CURRENT"),
        [RecoveryAction.RestoreKeyServer] = new("Key administrator", "RACDCERT ADD and KEYXFER READ of the private-key tokens, then the key server's procedure", Hours(4),
            "certificates and private keys of both labels are installed, and parmlib tells the drives where the server is", "the ICSF master keys are those of the sysplex that wrote the tokens", "the server is running", "a scratch cartridge can be written and read"),
    };

    /// <summary>Every action with its profile, in the order of <see cref="RecoveryAction"/>.</summary>
    public static IEnumerable<(RecoveryAction Action, ActionProfile Profile)> All => Profiles.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    /// <summary>What an action is.</summary>
    public static ActionProfile Of(RecoveryAction action) => Profiles[action];

    private static Duration Minutes(int minutes) => Duration.FromMinutes(minutes);

    private static Duration Hours(int hours) => Duration.FromHours(hours);
}
