namespace RiskPlanner.Model;

/// <summary>What keeps an inventory of copies.</summary>
public enum InventoryKind
{
    /// <summary>The control data sets of DFSMShsm (MCDS, BCDS, OCDS), which are one inventory: what is migrated is found through them too.</summary>
    Hsm,

    /// <summary>The control data set of DFSMSrmm.</summary>
    Rmm,

    /// <summary>A user catalog in which copies are.</summary>
    Catalog,
}
