using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Causes;

/// <summary>The one table of causes: a new cause is one row here. Pure, safe between threads.</summary>
public static class CauseTable
{
    private static readonly IReadOnlyDictionary<Cause, CauseProfile> Profiles = new Dictionary<Cause, CauseProfile>
    {
        [Cause.DataSetNotFound] = new("data set not found", "the data set or copy, where it was"),
        [Cause.DataSetIsDump] = new("the copy is a dump that nothing restored", "a way to restore the dump"),
        [Cause.MediumLost] = new("medium lost", "the medium, or a copy on another one"),
        [Cause.TypeNotEncryptable] = new("a type that cannot be encrypted was asked for with a label, and allocation fails", "a target of a type that can be encrypted, or one without a label"),
        [Cause.SysplexDown] = new("no sysplex runs", "a sysplex that runs and can read what is left") { Relief = RecoveryAction.StartSysplex },
        [Cause.NoDataSetAccess] = new("no access to the data set", "READ to the data set profile") { Relief = RecoveryAction.Permit },
        [Cause.NoKeyAccess] = new("no access to the key", "READ to the CSFKEYS profile") { Relief = RecoveryAction.Permit, Codes = (8, 0x3E84) },
        [Cause.KeyNotFound] = new("key not found", "a place that still holds the key") { Codes = (8, 0x271C) },
        [Cause.KeyNotRefreshed] = new("the key is on disk and not in storage", "a refresh of the in-storage CKDS") { Relief = RecoveryAction.RefreshCkds, Codes = (8, 0x271C) },
        [Cause.KeyNotForCpacf] = new("CPACF may not use the key", "ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES)) in a CSFKEYS profile") { Relief = RecoveryAction.Permit, Codes = (8, 0x0BFB) },
        [Cause.KeyNotExportable] = new("the key may not be exported to CPACF", "a key that was made with XPRTCPAC") { Codes = (8, 0x0BF3) },
        [Cause.KeyPreActive] = new("the key's validity has not begun", "a validity that has begun") { Relief = RecoveryAction.ChangeKeyDate, Codes = (8, 0x0D0E) },
        [Cause.KeyDeactivated] = new("the key's validity has ended", "a validity that has not ended") { Relief = RecoveryAction.ChangeKeyDate, Codes = (8, 0x0D0F) },
        [Cause.KeyArchived] = new("key is archived", "a record that is not archived") { Relief = RecoveryAction.RecallKey, Codes = (8, 0x0D10) },
        [Cause.KeyDecryptsOnly] = new("key is archived and decrypts only", "a record that is not archived") { Relief = RecoveryAction.RecallKey, Codes = (8, 0x0D5E) },
        [Cause.ArchivingProhibited] = new("the record must not be archived", "a record without the prohibit-archive flag") { Codes = (8, 0x0D00) },
        [Cause.KeyRecordDamaged] = new("key record is damaged", "a sound record of the key") { Codes = (8, 0x3E98) },
        [Cause.KeyValueDiffers] = new("another key value is under the label", "the key value that encrypted the data"),
        [Cause.KeyServiceDown] = new("no coprocessor is active", "the master key of the CKDS in CURRENT") { Codes = (12, 0) },
        [Cause.DesMasterKeyMismatch] = new(
            "no coprocessor is active: the CKDS header has another DES master key",
            "the DES master key of the CKDS header in CURRENT, or a CKDS of its generation") { Codes = (12, 0) },
        [Cause.PkdsMismatch] = new(
            "no coprocessor is active: the PKDS is under another RSA or ECC master key",
            "the RSA and ECC master keys of the PKDS header in CURRENT, or a PKDS of their generation") { Relief = RecoveryAction.RestorePkds, Codes = (12, 0) },
        [Cause.PkdsLost] = new("no coprocessor is active: the PKDS is lost", "a PKDS under the RSA and ECC master keys in CURRENT") { Relief = RecoveryAction.RestorePkds, Codes = (12, 0) },
        [Cause.CkdsLost] = new("CKDS lost", "a live CKDS, or a copy under the master key in CURRENT") { Codes = (12, 0) },
        [Cause.CkdsCopyLost] = new("CKDS copy lost", "a CKDS copy at a site that stands"),
        [Cause.MasterKeyUnknown] = new(
            "wrapped under a master key that no register holds", "its master key in CURRENT or OLD, or retained key parts and a spare domain") { Codes = (8, 0x0018) },
        [Cause.KeyPartsMissing] = new("key parts of that master key cannot be reached", "the key parts of that generation at a site that stands"),
        [Cause.KeyPartsOfAnotherZone] = new(
            "the smart cards with the key parts belong to another zone",
            "a TKE workstation there that was enrolled in the zone of the smart cards before, or parts that need none") { HoldsOfThePlace = true },
        [Cause.SecurityDataBaseLost] = new("RACF data base lost", "a RACF data base") { Relief = RecoveryAction.RestoreSecurityDataBase },
        [Cause.CatalogLost] = new("catalog lost", "a catalog that has the data set") { Relief = RecoveryAction.RestoreCatalog },
        [Cause.NotCataloged] = new("it lies on its volume and no catalog entry leads there", "a catalog entry for what lies on the volume"),
        [Cause.InventoryLost] = new("inventory lost", "the inventory that has the copy on record") { Relief = RecoveryAction.RestoreInventory },
        [Cause.InventoryBackLevel] = new("the inventory is back-level and has no record of the copy", "a backup of the inventory that has the copy on record") { Relief = RecoveryAction.RestoreInventory },
        [Cause.NotInInventory] = new("no inventory has the copy on record any more", "the inventory, or a backup of it that was taken after the copy"),
        [Cause.RepositoryLost] = new("repository lost", "an instance of the repository that stands, with its data base"),
        [Cause.RecoveryKeyMissing] = new("the repository's recovery key cannot be reached", "the repository's recovery key at a site that stands"),
        [Cause.KeyServerDown] = new(
            "no key server hands out the cartridge's key", "an instance of the key server that stands and holds a key of the cartridge") { Relief = RecoveryAction.RestoreKeyServer },
        [Cause.KeyServerLost] = new(
            "no key server has the cartridge's key any more", "a private key that the cartridge was written under, on an instance of its key server or in a backup"),
        [Cause.CartridgeKeyLost] = new("the cartridge's own key is spoilt", "another copy: what wraps the data key lies on the cartridge alone"),
        [Cause.ArrayLocked] = new(
            "the disk array is locked: no key server hands out its key", "an instance of the key server that stands and holds a key of the array") { Relief = RecoveryAction.RestoreKeyServer },
        [Cause.ArrayKeyLost] = new(
            "the disk array is locked: no key server has its key any more", "a private key that the array's key is wrapped under, on an instance of its key server or in a backup"),
        [Cause.NotSupported] = new("not supported", "a medium that can hold what it should receive"),
        [Cause.CartridgeElsewhere] = new("the cartridge lies at another site", "somebody who fetches it"),
        [Cause.NoVolumeToRestoreTo] = new("no volume to restore to", "a volume that stands") { Relief = RecoveryAction.AddVolume },
        [Cause.TargetGone] = new("what it would strike is gone, or is so already", "its target"),
        [Cause.DataSetInUse] = new("the application keeps the data set open", "an application that has closed it"),
        [Cause.NoCommittedVersion] = new("content is no version that was committed before the damage", "a copy from before the damage"),
        [Cause.NothingCommitted] = new("nothing was committed", "a first version"),
        [Cause.NoCkdsCopyKept] = new("no CKDS copy is kept", "a CKDS copy that holds the key"),
        [Cause.NoRepository] = new("no repository holds it", "a repository whose masks cover the label"),
        [Cause.PrivateKeyMissing] = new("the PKDS label leads to a public key", "a token with the private key of the pair") { Codes = (8, 0x2B2C) },
        [Cause.PrivateKeyNotFound] = new("the PKDS has no private key under the label of the dump", "the private key that the dump was made for, in the PKDS") { Relief = RecoveryAction.RestorePrivateKey, Codes = (8, 0x271C) },
        [Cause.PrivateKeyLost] = new(
            "neither the PKDS nor a backup of it has the private key of the dump", "another copy, or the private key that the dump was made for, in a PKDS or a backup of it") { Codes = (8, 0x271C) },
        [Cause.ManagerKeyMissing] = new("the master key of the key server cannot be reached, and no backup of its key store opens without it", "the key server's master key at a site that stands"),
        [Cause.RefusedByControl] = new("a control refuses to send it", "a way that no control refuses, such as a dump"),
        [Cause.PasswordDiffers] = new("another password", "the password that the dump was made with"),
    };

    /// <summary>Every cause with its profile, in the order of <see cref="Cause"/>.</summary>
    public static IEnumerable<(Cause Cause, CauseProfile Profile)> All => Profiles.OrderBy(entry => entry.Key).Select(entry => (entry.Key, entry.Value));

    /// <summary>What is known of a cause.</summary>
    public static CauseProfile Of(Cause cause) => Profiles[cause];

    /// <summary>A failure in words, with what it is about.</summary>
    public static string Words(Cause cause, string? about = null) => about is null ? Of(cause).Words : $"{Of(cause).Words} ({about})";

    /// <summary>What a failure is about: a label, a key manager, an inventory, a control; null where it names nothing.</summary>
    public static string? About(Failure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Label is KeyLabel label ? label.Text : failure.KeyManager ?? failure.Inventory ?? failure.Control;
    }
}
