namespace RiskPlanner.Model;

/// <summary>
/// What a person can do to what a plan stands on: the kinds of events that only take away. Each is called as the event is, in lower case with hyphens.
/// </summary>
public enum ActKind
{
    /// <summary>Wrong records are written into a data set.</summary>
    FileCorruption,

    /// <summary>A data set is overwritten through the access method.</summary>
    MaliciousCorruption,

    /// <summary>A data set is deleted.</summary>
    DataSetDeletion,

    /// <summary>The newest copy of a data set, of each policy, is destroyed.</summary>
    CopyLoss,

    /// <summary>The newest copy of a data set, of each policy, is spoilt.</summary>
    CopyCorruption,

    /// <summary>The newest cartridges of a policy that are carried away never arrive.</summary>
    TransportLoss,

    /// <summary>A volume is destroyed.</summary>
    VolumeFailure,

    /// <summary>A disk array is destroyed.</summary>
    DiskFailure,

    /// <summary>A tape store is destroyed.</summary>
    TapeStoreLoss,

    /// <summary>A site is destroyed.</summary>
    SiteLoss,

    /// <summary>A key record is deleted, in storage too.</summary>
    KeyDeletion,

    /// <summary>A key record is deleted by KGUP.</summary>
    KgupDeletion,

    /// <summary>The token of a key record is spoilt.</summary>
    KeyCorruption,

    /// <summary>A key record is archived.</summary>
    KeyArchived,

    /// <summary>A key value vanishes from every live record.</summary>
    KeyLoss,

    /// <summary>The newest copy of a CKDS, or of one of its cycles, is destroyed.</summary>
    CkdsCopyLoss,

    /// <summary>The CKDS is spoilt on disk.</summary>
    CkdsCorruption,

    /// <summary>The live CKDS is destroyed, in storage too.</summary>
    CkdsLoss,

    /// <summary>The coprocessor of a sysplex is zeroised.</summary>
    MasterKeyLoss,

    /// <summary>The key parts at a site are taken away.</summary>
    KeyPartLoss,

    /// <summary>A holder of key parts is kept from giving his, or refuses.</summary>
    KeyHolderLoss,

    /// <summary>The data base of a key repository is destroyed.</summary>
    RepositoryLoss,

    /// <summary>The key stores of a tape key server are destroyed.</summary>
    KeyServerLoss,

    /// <summary>What is kept of the master key of a tape key server, or of the recovery key of a repository, is destroyed.</summary>
    ManagerKeyLoss,

    /// <summary>The backup of a tape key server's key store, or of a repository's data base, is destroyed.</summary>
    ManagerBackupLoss,

    /// <summary>The private key of a tape key is deleted.</summary>
    PrivateKeyLoss,

    /// <summary>The RACF data base is destroyed.</summary>
    RacfLoss,

    /// <summary>A RACF data base of before is put back.</summary>
    RacfBackLevel,

    /// <summary>Access is taken away from a user, or by a profile.</summary>
    AccessRemoved,

    /// <summary>The catalogs are destroyed.</summary>
    CatalogLoss,

    /// <summary>An inventory of copies is destroyed.</summary>
    InventoryLoss,

    /// <summary>A key value is destroyed everywhere, in CKDS copies and repositories too.</summary>
    KeyDestruction,

    /// <summary>Everything online is overwritten.</summary>
    Ransomware,
}
