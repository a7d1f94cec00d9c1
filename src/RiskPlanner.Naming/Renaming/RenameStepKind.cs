namespace RiskPlanner.Naming;

/// <summary>What a step of a renaming does.</summary>
public enum RenameStepKind
{
    /// <summary>A new record is added by KGUP, and the CKDS refreshed on every system.</summary>
    KgupAdd,

    /// <summary>Something is defined that says who may use the key, or which data gets its label.</summary>
    Define,

    /// <summary>A data set is copied through the access methods, so that the copy lies under the new label.</summary>
    Copy,

    /// <summary>Names are swapped in the catalog, so that the copy takes the data set's place.</summary>
    Catalog,

    /// <summary>The old record is deleted.</summary>
    Delete,
}
