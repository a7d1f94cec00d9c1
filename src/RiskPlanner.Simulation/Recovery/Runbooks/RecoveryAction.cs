namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>What recoverers can do. Who does it, with what, and how long it takes: <see cref="RecoveryActions"/>.</summary>
public enum RecoveryAction
{
    /// <summary>The data set is read to its end and compared with what the application committed.</summary>
    ReadData,

    /// <summary>A cartridge is fetched from where it was carried to.</summary>
    FetchCartridge,

    /// <summary>A copy is restored or copied back under a free name.</summary>
    BringBackCopy,

    /// <summary>A mirror is split, and the data set cataloged on its secondary.</summary>
    SwitchToSecondary,

    /// <summary>What lies on its volume without a catalog entry is cataloged there.</summary>
    CatalogAnew,

    /// <summary>The key parts of the master key are entered.</summary>
    EnterKeyParts,

    /// <summary>A CKDS copy becomes the live CKDS.</summary>
    ActivateCkdsCopy,

    /// <summary>The key service starts with an empty CKDS.</summary>
    InitialiseKeyService,

    /// <summary>The CKDS is copied before a record in it is replaced.</summary>
    SaveKeyRecord,

    /// <summary>The record that was replaced is put back.</summary>
    PutBackKeyRecord,

    /// <summary>A key record is read from the in-storage CKDS of another sysplex.</summary>
    RestoreKeyFromStorage,

    /// <summary>A key record under CURRENT is put back from a CKDS copy.</summary>
    RestoreKeyFromCopy,

    /// <summary>A key record under OLD is re-enciphered to CURRENT and put back from a CKDS copy.</summary>
    ReencipherKeyFromCopy,

    /// <summary>A key record under an older master key is re-enciphered in a spare domain and put back.</summary>
    RestoreKeyThroughSpareDomain,

    /// <summary>The data base of a repository is restored.</summary>
    RestoreRepository,

    /// <summary>A key is installed from a repository.</summary>
    RestoreKeyFromRepository,

    /// <summary>A new key is generated, under which restored data is allocated.</summary>
    GenerateKey,

    /// <summary>A date of a key record is changed.</summary>
    ChangeKeyDate,

    /// <summary>An archived key record is recalled.</summary>
    RecallKey,

    /// <summary>A profile or a permit is changed in RACF.</summary>
    Permit,

    /// <summary>The RACF data base is restored.</summary>
    RestoreSecurityDataBase,

    /// <summary>The catalog is restored, or data sets are cataloged anew.</summary>
    RestoreCatalog,

    /// <summary>An inventory of copies is restored.</summary>
    RestoreInventory,

    /// <summary>The in-storage CKDS is refreshed from disk.</summary>
    RefreshCkds,

    /// <summary>The PKDS that goes with the RSA and ECC master keys is put back.</summary>
    RestorePkds,

    /// <summary>The key store of a tape key server is restored, and an instance started.</summary>
    RestoreKeyServer,

    /// <summary>A private key is put back into the PKDS from a backup of it.</summary>
    RestorePrivateKey,

    /// <summary>A volume to restore to is provided.</summary>
    AddVolume,

    /// <summary>A sysplex that does not run is started on other hardware.</summary>
    StartSysplex,
}
