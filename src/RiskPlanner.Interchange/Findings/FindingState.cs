namespace RiskPlanner.Interchange;

/// <summary>How a finding compares with a baseline.</summary>
public enum FindingState
{
    /// <summary>It is not in the baseline, or there is none.</summary>
    New,

    /// <summary>It is in the baseline.</summary>
    Unchanged,

    /// <summary>It is in the baseline, and is found no more.</summary>
    Absent,
}
