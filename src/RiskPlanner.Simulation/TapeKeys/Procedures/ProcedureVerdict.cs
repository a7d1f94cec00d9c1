namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What a procedure is worth after the loss that it is for.</summary>
public enum ProcedureVerdict
{
    /// <summary>All is read, and would be after any one loss more.</summary>
    Readable,

    /// <summary>All is read, but not after some one loss more.</summary>
    WithoutRedundancy,

    /// <summary>Something is not read.</summary>
    Unreadable,
}
