namespace RiskPlanner.Simulation.State;

/// <summary>What can be gone or wrong, as far as it decides who notices.</summary>
internal enum GapKind
{
    /// <summary>The content of a data set is wrong.</summary>
    Content,

    /// <summary>A data set is missing.</summary>
    Missing,

    /// <summary>A volume or tape store is lost.</summary>
    Medium,

    /// <summary>The key under a label, or the authority to use it.</summary>
    Key,

    /// <summary>The key under a label decrypts only.</summary>
    KeyToWrite,

    /// <summary>The authority to open a data set.</summary>
    DataSetAccess,

    /// <summary>The key service, RACF or the system of a sysplex.</summary>
    Service,

    /// <summary>A tape key server.</summary>
    KeyServer,

    /// <summary>The private key of dumps under a PKDS label.</summary>
    PrivateKey,

    /// <summary>An inventory of copies.</summary>
    Inventory,

    /// <summary>A CKDS on disk.</summary>
    CkdsOnDisk,
}
