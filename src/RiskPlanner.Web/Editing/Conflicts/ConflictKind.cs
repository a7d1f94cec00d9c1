namespace RiskPlanner.Web.Editing.Conflicts;

/// <summary>How two people came into each other's way.</summary>
public enum ConflictKind
{
    /// <summary>Both changed the same keys.</summary>
    SameKeys,

    /// <summary>The other one removed what I changed.</summary>
    TheyRemoved,

    /// <summary>The other one gave another name to what I changed.</summary>
    TheyRenamed,

    /// <summary>The other one changed what I remove.</summary>
    TheyChangedWhatIRemove,
}
