namespace RiskPlanner.Naming;

/// <summary>How a standard names the backup keys that belong to the primary keys of a pattern.</summary>
internal enum BackupNaming
{
    /// <summary>It names none of which anybody could tell that they belong to them.</summary>
    None,

    /// <summary>With the application, and with other further parts: they belong to all keys of the application.</summary>
    ByApplication,

    /// <summary>With all that names whose key it is.</summary>
    BySameOwner,
}
