using static RiskPlanner.Model.AdviceSeverity;

namespace RiskPlanner.Model;

/// <summary>
/// Every rule by which something is advised (docs/advice.md). People suppress and count findings by these ids: a new rule takes
/// the next number, one that is given up leaves its number free for good.
/// </summary>
public static class AdviceRules
{
    /// <summary>RA0001.</summary>
    public static AdviceRule CartridgesOfOneKeyServer { get; } = new("RA0001", Danger, "One instance of a key server holds keys of cartridges, no other one does, and no backup of its key store has them.");

    /// <summary>RA0002.</summary>
    public static AdviceRule CkdsCopiesOutliveMasterKey { get; } = new("RA0002", Danger, "CKDS copies are kept longer than the key parts of the master key that they are under.");

    /// <summary>RA0003.</summary>
    public static AdviceRule SmartCardsOfAnotherZone { get; } = new("RA0003", Danger, "Every set of key parts is on smart cards of another zone than those that a site of the key store is enrolled in.");

    /// <summary>RA0004.</summary>
    public static AdviceRule KeyPartsInOneHand { get; } = new("RA0004", Warning, "One person holds all parts of a master key.");

    /// <summary>RA0005.</summary>
    public static AdviceRule KeyEndsTooEarly { get; } = new("RA0005", Danger, "A key ends before the last copy under it is dropped.");

    /// <summary>RA0006.</summary>
    public static AdviceRule KeyArchivedInUse { get; } = new("RA0006", Danger, "A key is archived while data sets are encrypted under it.");

    /// <summary>RA0007.</summary>
    public static AdviceRule NewValueInUse { get; } = new("RA0007", Danger, "A label gets a new value while data sets are encrypted under it.");

    /// <summary>RA0008.</summary>
    public static AdviceRule KeyNotExportable { get; } = new("RA0008", Danger, "A key that data sets or backups name may not be exported to CPACF.");

    /// <summary>RA0009.</summary>
    public static AdviceRule ProfileForbidsCpacf { get; } = new("RA0009", Danger, "The RACF profile that covers a key lacks SYMCPACFWRAP or SYMCPACFRET.");

    /// <summary>RA0010.</summary>
    public static AdviceRule KeyBeginsAfterThePlan { get; } = new("RA0010", Danger, "Data sets are under a key whose validity begins after the horizon has ended.");

    /// <summary>RA0011.</summary>
    public static AdviceRule KeyBeginsLate { get; } = new("RA0011", Warning, "Data sets are under a key from the start, and its validity begins later.");

    /// <summary>RA0012.</summary>
    public static AdviceRule ArchivedBeforeValid { get; } = new("RA0012", Warning, "A key is archived before its validity begins.");

    /// <summary>RA0013.</summary>
    public static AdviceRule RecalledAfterItsEnd { get; } = new("RA0013", Warning, "A key is recalled when its validity has ended.");

    /// <summary>RA0014.</summary>
    public static AdviceRule KeyDateOutsideTheHorizon { get; } = new("RA0014", Warning, "A key is archived, recalled or given a new value outside the horizon.");

    /// <summary>RA0015.</summary>
    public static AdviceRule NewValueOfUnusableKey { get; } = new("RA0015", Warning, "A label gets a new value while nobody can use it.");

    /// <summary>RA0016.</summary>
    public static AdviceRule TwinOfAnotherPurpose { get; } = new("RA0016", Danger, "Two labels of different purpose hold one value.");

    /// <summary>RA0017.</summary>
    public static AdviceRule DateOutsideTheHorizon { get; } = new("RA0017", Warning, "A date of a schedule lies outside the horizon.");

    /// <summary>RA0018.</summary>
    public static AdviceRule ScheduleNeverOccurs { get; } = new("RA0018", Warning, "A schedule does not occur within the horizon.");

    /// <summary>RA0019.</summary>
    public static AdviceRule MaskCoversNoDataSet { get; } = new("RA0019", Note, "A mask of a backup policy or a transfer covers no data set.");

    /// <summary>RA0020.</summary>
    public static AdviceRule MaskCoversNoKeyLabel { get; } = new("RA0020", Note, "A mask of a key repository covers no key label.");

    /// <summary>RA0021.</summary>
    public static AdviceRule NoBackupPolicy { get; } = new("RA0021", Warning, "A data set is under no backup policy.");

    /// <summary>RA0022.</summary>
    public static AdviceRule GoneBeforeItIsCopied { get; } = new("RA0022", Warning, "Every backup cycle of a data set is longer than its versions are kept.");

    /// <summary>RA0023.</summary>
    public static AdviceRule AnotherLabelWhenAllocated { get; } = new("RA0023", Note, "Allocated anew, a data set would not get its present label.");

    /// <summary>RA0024.</summary>
    public static AdviceRule KeyStoreNeverCopied { get; } = new("RA0024", Danger, "A key store that holds keys is never copied.");

    /// <summary>RA0025.</summary>
    public static AdviceRule CkdsCopiesBesideTheLiveSet { get; } = new("RA0025", Danger, "Every copy of a key store lies at the only site of its live set.");

    /// <summary>RA0026.</summary>
    public static AdviceRule NoKeyPartsKept { get; } = new("RA0026", Danger, "No key parts are kept of a master key that wraps keys.");

    /// <summary>RA0027.</summary>
    public static AdviceRule EachUseIsAnOpen { get; } = new("RA0027", Note, "Data sets of Db2 or log streams do not say when they are opened: each use and update counts as an OPEN.");

    /// <summary>RA0028.</summary>
    public static AdviceRule KeyDeletedInUse { get; } = new("RA0028", Danger, "A key is deleted before the last copy under it is dropped.");

    /// <summary>RA0029.</summary>
    public static AdviceRule CkdsCopiesInItsArray { get; } = new("RA0029", Danger, "Every copy of a key store lies in the array that its CKDS lies in.");

    /// <summary>RA0030.</summary>
    public static AdviceRule KeyServerBackupNeedsTheServer { get; } = new("RA0030", Danger, "The backup of a tape key server lies on cartridges that need that server's keys.");

    /// <summary>RA0031.</summary>
    public static AdviceRule ApplicationWithoutAccess { get; } = new("RA0031", Danger, "The user that an application runs as may not write its data sets, or not use their key.");

    /// <summary>RA0032.</summary>
    public static AdviceRule BackupWithoutAccess { get; } = new("RA0032", Danger, "The user that a backup policy runs as may not read what it copies, or not use a key that it needs.");

    /// <summary>RA0033.</summary>
    public static AdviceRule RecoverersWithoutAccess { get; } = new("RA0033", Danger, "No recoverer may read data sets, or use their key: a recovery waits until it is permitted.");

    /// <summary>RA0034.</summary>
    public static AdviceRule KeyUnderNoProfile { get; } = new("RA0034", Danger, "No CSFKEYS profile covers a key, in a plan that has some: it is not wrapped for CPACF.");

    /// <summary>RA0035.</summary>
    public static AdviceRule UserInNoList { get; } = new("RA0035", Note, "A user whom the plan names stands in no access list of the plan.");

    /// <summary>RA0036.</summary>
    public static AdviceRule CopiesUnderAFormerLabel { get; } = new("RA0036", Note, "A data set comes under another label, and copies of before still need the former one.");

    /// <summary>RA0041.</summary>
    public static AdviceRule ExpiryNotStated { get; } = new("RA0041", Note, "DFSMShsm backs data sets up, and the plan does not say when their versions expire.");

    /// <summary>RA0042.</summary>
    public static AdviceRule ProfileOutranksCopyLabel { get; } = new("RA0042", Warning, "DATAKEY of a RACF profile outranks the label that a backup's job asks for.");

    /// <summary>RA0043.</summary>
    public static AdviceRule CopyLabelHasNoEffect { get; } = new("RA0043", Danger, "Copies are of a type that takes no label: they are in clear, or their allocation fails.");

    /// <summary>RA0044.</summary>
    public static AdviceRule NamesOfCopiesNotStated { get; } = new("RA0044", Note, "RACF profiles or data classes give labels, and the plan does not say what copies are called.");

    /// <summary>RA0045.</summary>
    public static AdviceRule KeyTakenAwayByTheNextCopy { get; } = new("RA0045", Danger, "A key is in a key store that follows another one, which has not that key: what comes over takes it away.");

    /// <summary>RA0046.</summary>
    public static AdviceRule CopiesLeaveOutWhatIsMigrated { get; } = new("RA0046", Danger, "A data set is migrated for so long that no kept copy of a policy which moves blocks has it.");

    /// <summary>RA0047.</summary>
    public static AdviceRule NeverMigrates { get; } = new("RA0047", Note, "A data set is said to migrate, and is opened too often for that.");

    /// <summary>RA0048.</summary>
    public static AdviceRule VersionGoneBeforeItsRetention { get; } = new("RA0048", Warning, "A version of a data set must be kept for longer than any copy of it is.");

    /// <summary>RA0051.</summary>
    public static AdviceRule ArrayAsksOneServer { get; } = new("RA0051", Danger, "A disk array asks a key server of which one instance alone can unlock it: if that one is down when the array is switched on, its data is unavailable.");

    /// <summary>RA0052.</summary>
    public static AdviceRule ServerNeedsWhatItUnlocks { get; } = new("RA0052", Danger, "The backup of a key server lies on a disk array that this server unlocks: each waits for the other.");

    /// <summary>RA0054.</summary>
    public static AdviceRule PersonReachesNothing { get; } = new("RA0054", Note, "A user that a person works as, or what a person may do, leads nowhere in the plan.");

    /// <summary>RA0055.</summary>
    public static AdviceRule InventoryWithoutBackupElsewhere { get; } = new("RA0055", Danger, "An inventory of copies is not backed up, or every backup of it lies where it lies itself: once it is lost, no copy is found.");

    /// <summary>RA0056.</summary>
    public static AdviceRule InventoryEncrypted { get; } = new("RA0056", Danger, "A data set of an inventory of copies is encrypted, or would be when it is allocated: system data sets must not be.");

    /// <summary>RA0057.</summary>
    public static AdviceRule PolicyInNoInventory { get; } = new("RA0057", Warning, "DFSMShsm makes copies of a policy that no inventory is of, in a plan that names inventories: they count as found without one.");

    /// <summary>RA0058.</summary>
    public static AdviceRule VolumeDumpHoldsMore { get; } = new("RA0058", Warning, "A policy dumps whole volumes, and data sets on them are not under it: their copies count for nothing, and a restore of the volume puts them back too.");

    /// <summary>RA0059.</summary>
    public static AdviceRule MethodDoesNotSendDataSet { get; } = new("RA0059", Warning, "A transfer names data sets that its method does not take: the step ends with an error, and nothing is sent of them.");

    /// <summary>RA0063.</summary>
    public static AdviceRule BackupKeyBeginsLate { get; } = new("RA0063", Warning, "A policy writes copies under a key before that key can be used: its cycles fail until then.");

    /// <summary>RA0064.</summary>
    public static AdviceRule KeyEndsWithoutAlert { get; } = new("RA0064", Warning, "A key ends while it is needed, and no alert comes before, in a plan that has alerts.");

    /// <summary>RA0065.</summary>
    public static AdviceRule AlertReachesNobody { get; } = new("RA0065", Warning, "An alert before keys end names nobody, or somebody whom the plan does not have.");

    /// <summary>RA0066.</summary>
    public static AdviceRule AlertTooLateForAnotherKey { get; } = new("RA0066", Warning, "An alert comes so late before a key ends that copies under it are kept beyond its end, even where the data gets another key at once.");

    /// <summary>RA0069.</summary>
    public static AdviceRule UtilityDoesNotTakeDataSet { get; } = new("RA0069", Warning, "A policy copies files by their paths, and data sets are under it that are no zFS aggregates: their jobs fail, and no copy of them is made.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<AdviceRule> All { get; } =
    [
        CartridgesOfOneKeyServer, CkdsCopiesOutliveMasterKey, SmartCardsOfAnotherZone, KeyPartsInOneHand, KeyEndsTooEarly, KeyArchivedInUse, NewValueInUse,
        KeyNotExportable, ProfileForbidsCpacf, KeyBeginsAfterThePlan, KeyBeginsLate, ArchivedBeforeValid, RecalledAfterItsEnd, KeyDateOutsideTheHorizon,
        NewValueOfUnusableKey, TwinOfAnotherPurpose, DateOutsideTheHorizon, ScheduleNeverOccurs, MaskCoversNoDataSet, MaskCoversNoKeyLabel, NoBackupPolicy,
        GoneBeforeItIsCopied, AnotherLabelWhenAllocated, KeyStoreNeverCopied, CkdsCopiesBesideTheLiveSet, NoKeyPartsKept, EachUseIsAnOpen, KeyDeletedInUse, CkdsCopiesInItsArray, KeyServerBackupNeedsTheServer,
        ApplicationWithoutAccess, BackupWithoutAccess, RecoverersWithoutAccess, KeyUnderNoProfile, UserInNoList, CopiesUnderAFormerLabel, ExpiryNotStated, ProfileOutranksCopyLabel,
        CopyLabelHasNoEffect, NamesOfCopiesNotStated, KeyTakenAwayByTheNextCopy, CopiesLeaveOutWhatIsMigrated, NeverMigrates, VersionGoneBeforeItsRetention, ArrayAsksOneServer, ServerNeedsWhatItUnlocks,
        PersonReachesNothing, InventoryWithoutBackupElsewhere, InventoryEncrypted, PolicyInNoInventory, VolumeDumpHoldsMore, MethodDoesNotSendDataSet, BackupKeyBeginsLate,
        KeyEndsWithoutAlert, AlertReachesNobody, AlertTooLateForAnotherKey, UtilityDoesNotTakeDataSet,
    ];
}
