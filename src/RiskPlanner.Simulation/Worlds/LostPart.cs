namespace RiskPlanner.Simulation.Worlds;

/// <summary>What of an estate can be lost as a whole, under its name (<see cref="IDisasterWorld.Lose"/>).</summary>
public enum LostPart
{
    /// <summary>A volume, with what lies on it.</summary>
    Volume,

    /// <summary>A disk array, with its volumes.</summary>
    Array,

    /// <summary>Everything in a tape store, but cartridges that were carried elsewhere.</summary>
    TapeStore,

    /// <summary>A site, with its arrays, tapes, cartridges, CKDS copies, key parts, coprocessors and live CKDS.</summary>
    Site,

    /// <summary>The live CKDS of a key store, on disk and in storage.</summary>
    Ckds,

    /// <summary>A copy of a CKDS, by the name that the story gives it: lost, spoilt or written over.</summary>
    CkdsCopy,

    /// <summary>The RACF data base of the sysplexes that use a key store.</summary>
    SecurityDataBase,

    /// <summary>The catalogs of the sysplexes that use a key store: no data set is found, where it is not open.</summary>
    Catalog,

    /// <summary>An inventory of copies; the copies that it has on record lie where they lay.</summary>
    Inventory,

    /// <summary>
    /// The key parts that lie at a site, those of the AES, DES, RSA and ECC master keys of each key store. The parts of a later generation are made at its ceremony, and lie there
    /// again. No effect where none lie there any more.
    /// </summary>
    KeyParts,

    /// <summary>
    /// A holder of key parts, who is gone or refuses: the sets of which he holds a part are not complete any more. Who takes his place at the ceremony of a later generation holds
    /// the parts of that one. No effect where he holds none any more.
    /// </summary>
    KeyHolder,

    /// <summary>The data base of a repository, at each of its instances.</summary>
    Repository,

    /// <summary>The key stores of all instances of a tape key server; what is kept of them elsewhere is not lost.</summary>
    KeyServer,

    /// <summary>
    /// What is kept of the master key of a tape key server, or of the recovery key of a repository: no backup of its key store or data base can be used any more. No effect where
    /// none is kept.
    /// </summary>
    ManagerKey,

    /// <summary>
    /// The backup of a tape key server's key store, or of a repository's data base: lost, spoilt, empty or of another system. Instances that run go on; nothing restores them until another
    /// backup is made. No effect where there is none.
    /// </summary>
    ManagerBackup,
}
