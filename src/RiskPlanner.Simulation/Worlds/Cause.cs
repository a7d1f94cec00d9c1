namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// Why an instruction could not be carried out. The states in which a key cannot be used are kept apart, because what ends
/// them differs (z/OS facts, 1.7).
/// </summary>
public enum Cause
{
    /// <summary>There is no data set of that name on the medium.</summary>
    DataSetNotFound,

    /// <summary>The data set is a dump: it must be restored before an access method can read it.</summary>
    DataSetIsDump,

    /// <summary>The volume, array or cartridge is lost.</summary>
    MediumLost,

    /// <summary>A label was asked for that the type of the target cannot have, and allocation fails for it (z/OS facts, 1.3).</summary>
    TypeNotEncryptable,

    /// <summary>The sysplex does not run any more.</summary>
    SysplexDown,

    /// <summary>The data set profile does not let the user in.</summary>
    NoDataSetAccess,

    /// <summary>The CSFKEYS profile does not let the user in.</summary>
    NoKeyAccess,

    /// <summary>No record of that label is in the in-storage CKDS.</summary>
    KeyNotFound,

    /// <summary>
    /// No record of that label is in the in-storage CKDS, but one is in the data set on disk, and a refresh would make it live
    /// (reason code 271C as for a key that is nowhere; z/OS facts, 1.7 and 2.2).
    /// </summary>
    KeyNotRefreshed,

    /// <summary>
    /// The ICSF segment of the CSFKEYS profile does not let CPACF use the key (SYMCPACFWRAP, SYMCPACFRET), or no profile covers the label, so that
    /// there is no such segment.
    /// </summary>
    KeyNotForCpacf,

    /// <summary>The key is of type CIPHER and was not made exportable to CPACF (XPRTCPAC).</summary>
    KeyNotExportable,

    /// <summary>The validity of the key has not begun.</summary>
    KeyPreActive,

    /// <summary>The validity of the key has ended: decryption stops too.</summary>
    KeyDeactivated,

    /// <summary>The key record is archived.</summary>
    KeyArchived,

    /// <summary>The key record is archived and the policy lets archived keys decrypt only; encryption was asked for.</summary>
    KeyDecryptsOnly,

    /// <summary>The key record carries the flag that forbids archiving it.</summary>
    ArchivingProhibited,

    /// <summary>The key record cannot be unwrapped although it is under a known master key: its token is damaged.</summary>
    KeyRecordDamaged,

    /// <summary>A key is under the label, but it is not the key that encrypted the data set.</summary>
    KeyValueDiffers,

    /// <summary>No coprocessor is active: the AES master-key registers do not match the header of the CKDS, or are empty.</summary>
    KeyServiceDown,

    /// <summary>
    /// No coprocessor is active although the AES master key in CURRENT is that of the CKDS: its header has another DES master key than the coprocessor, or the
    /// coprocessor has none (ICSF System Programmer's Guide, activation procedure; z/OS facts 2, 5). No data set key is under it.
    /// </summary>
    DesMasterKeyMismatch,

    /// <summary>
    /// No coprocessor is active although CURRENT matches the CKDS: the header of the PKDS has another RSA or ECC master key than
    /// the coprocessor (ICSF System Programmer's Guide, activation procedure; z/OS facts, 2.4).
    /// </summary>
    PkdsMismatch,

    /// <summary>There is no PKDS on disk, and ICSF was started since: it does not become active without (z/OS facts, 2.4).</summary>
    PkdsLost,

    /// <summary>There is no live CKDS.</summary>
    CkdsLost,

    /// <summary>The copy of the CKDS is lost, or was never taken.</summary>
    CkdsCopyLost,

    /// <summary>A token is wrapped under a master key that no register holds.</summary>
    MasterKeyUnknown,

    /// <summary>No set of key parts of that master-key generation can be reached.</summary>
    KeyPartsMissing,

    /// <summary>
    /// Key parts of that master-key generation are there, but on smart cards of a zone in which no TKE workstation of the site is
    /// enrolled.
    /// </summary>
    KeyPartsOfAnotherZone,

    /// <summary>The RACF data base of the sysplex is lost: no profile lets anybody in.</summary>
    SecurityDataBaseLost,

    /// <summary>The catalog of the sysplex is lost: no data set is found by its name (BCS; the data lies where it was).</summary>
    CatalogLost,

    /// <summary>A data set or copy lies on its volume, but no catalog has an entry for its name: it was deleted, and came back with its volume.</summary>
    NotCataloged,

    /// <summary>
    /// An inventory is lost through which a copy, or what is migrated, is found; where it hinders a way to data, a backup of it has that on record (z/OS facts, part 2, F6).
    /// </summary>
    InventoryLost,

    /// <summary>An inventory is back-level and has no record of a copy, or of what is migrated; a backup of it has.</summary>
    InventoryBackLevel,

    /// <summary>Neither an inventory nor any backup of it has a record of a copy, or of what is migrated: it lies where it lay, and nothing finds it.</summary>
    NotInInventory,

    /// <summary>The repository's data base is lost, or none of its instances stands.</summary>
    RepositoryLost,

    /// <summary>The key that protects the repository's data base is kept nowhere that stands.</summary>
    RecoveryKeyMissing,

    /// <summary>
    /// No tape key server hands out the key of a cartridge; one can, once its key store is restored from the backup (z/OS facts, 5.2).
    /// </summary>
    KeyServerDown,

    /// <summary>No tape key server hands out the key of a cartridge, and no backup of its key store is left that has the key.</summary>
    KeyServerLost,

    /// <summary>What the cartridge holds of its data key cannot be unwrapped any more, by whatever private key.</summary>
    CartridgeKeyLost,

    /// <summary>A disk array was switched on and no key server handed out its key; one can, once its key store is restored from the backup.</summary>
    ArrayLocked,

    /// <summary>A disk array was switched on, no key server handed out its key, and no backup of a key store is left that has it.</summary>
    ArrayKeyLost,

    /// <summary>The medium cannot hold what it should receive.</summary>
    NotSupported,

    /// <summary>The cartridge lies at another site than the drives: somebody has to fetch it.</summary>
    CartridgeElsewhere,

    /// <summary>No volume stands that something could be restored to.</summary>
    NoVolumeToRestoreTo,

    /// <summary>What an event would strike is gone, or is already as the event would make it.</summary>
    TargetGone,

    /// <summary>The application keeps the data set open: it cannot be deleted (IEC614I, scratch status 7).</summary>
    DataSetInUse,

    /// <summary>What is read is no version that the application committed on undamaged content.</summary>
    NoCommittedVersion,

    /// <summary>The application never committed anything.</summary>
    NothingCommitted,

    /// <summary>No copy of the CKDS is kept.</summary>
    NoCkdsCopyKept,

    /// <summary>No repository holds keys of that label.</summary>
    NoRepository,

    /// <summary>The PKDS label leads to a public key where the private one is needed (seed 000).</summary>
    PrivateKeyMissing,

    /// <summary>The password is not the one that the dump was made with.</summary>
    PasswordDiffers,

    /// <summary>
    /// The PKDS has no private key under the label that a dump was made with; a backup of the PKDS has it (z/OS facts, 1.6).
    /// </summary>
    PrivateKeyNotFound,

    /// <summary>Neither the PKDS of the system that was asked nor a backup of it that can be used has the private key that a dump was made with.</summary>
    PrivateKeyLost,

    /// <summary>
    /// No instance of a tape key server has the key that is asked for, and its master key is kept nowhere that stands, so that the backup of its key store, which has it, cannot be opened.
    /// </summary>
    ManagerKeyMissing,

    /// <summary>A control of the plan does not let the data set be sent.</summary>
    RefusedByControl,
}
