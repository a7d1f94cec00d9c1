namespace RiskPlanner.Simulation.Worlds;

/// <summary>What of an estate is restored as a whole from a backup of its own, under its name (<see cref="IReliefWorld.Restore"/>).</summary>
public enum RestoredPart
{
    /// <summary>The RACF data base of a key store's sysplexes, by the key store; profiles are as they were.</summary>
    SecurityDataBase,

    /// <summary>The catalogs of a key store's sysplexes, by the key store, or what is on their volumes is cataloged anew.</summary>
    Catalog,

    /// <summary>
    /// An inventory of copies: it has on record what any of its backups has, and what it has itself, if it is not lost. No journal brings it forward: copies that are younger than every
    /// backup are not found.
    /// </summary>
    Inventory,

    /// <summary>The data base of a repository, which takes its recovery key.</summary>
    Repository,

    /// <summary>The key store of a tape key server, at a site of its instances or, where none stands, elsewhere.</summary>
    KeyServer,
}
