namespace RiskPlanner.Model;

/// <summary>The utilities that a plan can name (seed paper, section 2; z/OS facts, 1.6).</summary>
public static class BackupUtilities
{
    /// <summary>All of them, in the order in which pages list them.</summary>
    public static IReadOnlyList<BackupUtility> All { get; } =
    [
        new("REPRO", "IDCAMS REPRO: reads and writes records through the access methods", CopyPlacement.Chosen, false, true, true) { ThroughAccessMethods = true, CopiesLikeEncrypted = true },
        new("IEBGENER", "IEBGENER: reads and writes records through the access methods", CopyPlacement.Chosen, false, true, true) { ThroughAccessMethods = true },
        new("ZFS-FILES", "cp, pax: reads the files of a zFS aggregate by their paths, which zFS decrypts, and writes them anew", CopyPlacement.Chosen, false, true, true) { ThroughAccessMethods = true, TakesFilesOnly = true },
        new("FTP", "FTP to another system: reads records through the access methods, sends them in clear, and writes them there", CopyPlacement.Chosen, false, false, true) { ThroughAccessMethods = true, Network = BackupNetwork.Clear },
        new("FTPS", "FTP over TLS to another system: reads records through the access methods, sends them in a session, and writes them there", CopyPlacement.Chosen, false, false, true) { ThroughAccessMethods = true, Network = BackupNetwork.Tls },
        new("ADRDSSU-COPY", "DFSMSdss COPY: moves blocks to another volume", CopyPlacement.Chosen, false, false, true) { SeesChanges = true },
        new("ADRDSSU-DUMP", "DFSMSdss DUMP: moves blocks into a dump data set", CopyPlacement.Chosen, false, true, true) { SeesChanges = true, LeavesDump = true },
        new("ADRDSSU-DUMP-RSA", "DFSMSdss DUMP with RSA(): moves blocks into a dump data set that is encrypted once more, for the private key of the label", CopyPlacement.Chosen, false, true, true) { SeesChanges = true, LeavesDump = true, Encryption = DumpEncryption.Rsa },
        new("ADRDSSU-DUMP-PASSWORD", "DFSMSdss DUMP with KEYPASSWORD(): moves blocks into a dump data set that is encrypted once more, with a password", CopyPlacement.Chosen, false, true, true) { SeesChanges = true, LeavesDump = true, Encryption = DumpEncryption.Password },
        new("ADRDSSU-FULL", "DFSMSdss DUMP FULL: moves every track of a volume into a dump data set", CopyPlacement.Chosen, false, true, true) { WholeVolume = true, LeavesDump = true },
        new("FDRCOPY", "FDR data set copy: moves blocks to another volume", CopyPlacement.Chosen, false, false, true),
        new("FDRDSF", "FDR data set dump: moves blocks into a dump data set", CopyPlacement.Chosen, false, true, true) { LeavesDump = true },
        new("HSM-BACKUP", "DFSMShsm backup, with DFSMSdss as its data mover", CopyPlacement.Chosen, false, true, true) { SeesChanges = true, ExpiresByClass = true, ChoosesByItself = true, LeavesDump = true },
        new("HSM-ABACKUP", "DFSMShsm ABACKUP: moves the data sets of an aggregate to tape, migrated ones too, with DFSMSdss as its data mover", CopyPlacement.Chosen, false, true, false) { ReachesMigrated = true, LeavesDump = true },
        new("FLASHCOPY", "FlashCopy: a point in time within one array", CopyPlacement.SameArray, false, false, true),
        new("METRO-MIRROR", "Metro Mirror (PPRC): every write reaches the secondary before it ends", CopyPlacement.PairedArray, true, false, true),
        new("GLOBAL-MIRROR", "Global Mirror: writes reach the secondary with a lag", CopyPlacement.PairedArray, true, false, true) { Lags = true },
        new("GLOBAL-COPY", "Global Copy (PPRC-XD): writes reach the secondary with a lag and in no order, so that what was under way at a loss leaves damaged data", CopyPlacement.PairedArray, true, false, true) { Lags = true },
    ];

    private static Dictionary<string, BackupUtility> ByName { get; } = All.ToDictionary(utility => utility.Name);

    /// <summary>The utility of that name, or null.</summary>
    public static BackupUtility? Find(string name) => ByName.GetValueOrDefault(name ?? "");
}
