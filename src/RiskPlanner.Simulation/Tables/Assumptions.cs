namespace RiskPlanner.Simulation.Tables;

/// <summary>What the paper's tables take for granted; <see cref="MicroPlan"/> is built by it.</summary>
public static class Assumptions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Assumption> All { get; } =
    [
        new("single-event", "One event strikes; nothing else goes wrong before recovery has ended."),
        new("lost-key-stays-lost", "A lost key is lost for good: no copy of the CKDS or other store gives it back.",
            "key-recovery", "a lost key can be recovered from a CKDS copy"),
        new("key-store-outlives-site", "CKDS, PKDS, RACF and catalogs are one live set for both sites, on no array that is struck.",
            "key-store-at-risk", "the key store is at risk as well"),
        new("tape-in-clear", "z/OS is below 3.2 without OA66326 and drives do not encrypt: access methods write tape in clear.",
            "tape-encryption", "access methods encrypt tape (z/OS 3.2)"),
        new("one-backup", "One backup is complete before the strike and is kept until discovery, on another array or a cartridge."),
        new("mirror-remote", "A mirror's secondary is on another array at the recovery site."),
        new("disk-target-has-label", "An encrypted data set's backup on disk is allocated under a label, its own or the data set's."),
        new("registers-match", "The coprocessor at the recovery site matches every header pattern."),
        new("access", "The backup job and the recoverer may use the keys of both sides; the data set is closed."),
        new("restore-under-new-label", "What is restored after a key loss is allocated under a new label with a new key; what lay in clear stays in clear."),
        new("after-last-cycle", "Events strike after the last completed cycle and are noticed an hour later, before the next one; a version counts if it was committed before the strike."),
    ];

    /// <summary>What the table of encrypted tape takes for granted in place of tape in clear.</summary>
    public static Assumption DrivesEncrypt { get; } = new("drives-encrypt",
        "Drives encrypt what is written to tape, under two labels whose private keys one key server at production holds; z/OS is below 3.2 without OA66326.");

    /// <summary>What the table of inventories takes for granted besides.</summary>
    public static Assumption InventoryBesideTheData { get; } = new("inventory-beside-the-data",
        "The control data sets of DFSMShsm lie on the array of the data set; a dump that a job has made is found by its name. No journal brings them forward.");

    /// <summary>What the table of encrypted dumps takes for granted besides.</summary>
    public static Assumption PrivateKeysOfDumps { get; } = new("private-keys-of-dumps",
        "The PKDS of both sites and its backups hold the private key of dumps under RSA(label); whoever restores a dump with KEYPASSWORD knows its password.");

    /// <summary>What tables of two events take for granted besides.</summary>
    public static IReadOnlyList<Assumption> OfPairs { get; } =
    [
        new("two-events", "Two events strike at one moment, in the order that is worse; nothing runs between them, and both are noticed an hour later."),
        new("backup-between", "Rows \"A, then a backup, then B\" are shown where that changes a cell: one cycle of each backup runs between the two, and as many copies are kept as else, which is one."),
        new("copies-struck", "A copy that is corrupted or deleted is unusable; what is written through the I/O path reaches a mirror's secondary, which cannot be struck alone by it."),
        new("no-failover-between", "No mirror takes over between the two events: its secondary is a source of recovery once both are noticed."),
        new("second-copy", "A second copy is written by an access method in the cycle of the first (daily where there is none), to an array at a third site, under a key value that nothing else has."),
    ];

    /// <summary>The assumptions that a table can be asked for without.</summary>
    public static IReadOnlyList<Assumption> Liftable { get; } = [.. All.Where(assumption => assumption.Lift is not null)];
}
