namespace RiskPlanner.Simulation.Threats;

/// <summary>What kind of thing a threat strikes.</summary>
public enum ThreatTarget
{
    /// <summary>A data set, through the I/O path.</summary>
    DataSet,

    /// <summary>A disk volume.</summary>
    Volume,

    /// <summary>A disk array.</summary>
    Array,

    /// <summary>A disk array that asks a key server when it is switched on.</summary>
    UnlockedArray,

    /// <summary>A tape pool or virtual tape server.</summary>
    TapeStore,

    /// <summary>A site.</summary>
    Site,

    /// <summary>A key, named by a label.</summary>
    Key,

    /// <summary>A key store.</summary>
    KeyStore,

    /// <summary>A key store whose PKDS holds RSA or ECC keys.</summary>
    Pkds,

    /// <summary>A sysplex, mostly its coprocessor.</summary>
    Sysplex,

    /// <summary>A site at which key parts of a master key lie.</summary>
    KeyParts,

    /// <summary>A person who holds key parts of a master key.</summary>
    KeyHolder,

    /// <summary>A key repository.</summary>
    Repository,

    /// <summary>A tape key server, with all its instances.</summary>
    KeyServer,

    /// <summary>A tape key server whose master key, or a repository whose recovery key, is kept somewhere.</summary>
    ManagerKey,

    /// <summary>A tape key server, or a repository, of which there is a backup.</summary>
    ManagerBackup,

    /// <summary>The label of a key of cartridges, whose private key a tape key server holds, or of an RSA key of dumps, whose private key lies in a PKDS.</summary>
    TapeKey,

    /// <summary>
    /// A backup policy that runs on a schedule, or the cycles in which a key store is copied: all of them, or one, as in
    /// <c>CKDS-MAIN.DAILY</c>.
    /// </summary>
    BackupJob,

    /// <summary>The copies of a key store: of all its cycles, or of one, as in <c>CKDS-MAIN.DAILY</c>.</summary>
    CkdsCopy,

    /// <summary>Access to data sets and keys: that of a user whom the plan names, or that which a RACF profile gives.</summary>
    Access,

    /// <summary>A backup policy whose cartridges are carried to another site.</summary>
    Transport,

    /// <summary>An inventory of copies.</summary>
    Inventory,

    /// <summary>The estate as a whole, under the name <c>everything</c>.</summary>
    Estate,
}
