namespace RiskPlanner.Simulation.Timeline;

/// <summary>What a plan lets happen to a key record.</summary>
internal enum KeyRecordChange
{
    /// <summary>It is made.</summary>
    Create,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is archived.</summary>
    Archive,

    /// <summary>It is recalled from the archive.</summary>
    Recall,

    /// <summary>The label gets a new value.</summary>
    NewValue,
}
