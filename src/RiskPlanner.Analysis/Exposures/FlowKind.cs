namespace RiskPlanner.Analysis.Exposures;

/// <summary>What data flows for.</summary>
public enum FlowKind
{
    /// <summary>A cycle of a backup policy.</summary>
    Backup,

    /// <summary>A transfer: data is sent to somebody.</summary>
    Transfer,
}
