namespace RiskPlanner.Analysis.Mitigation;

/// <summary>What a plan is changed for.</summary>
public enum MitigationAim
{
    /// <summary>No single event loses a data set.</summary>
    NoSingleLoss,

    /// <summary>No two events, nor one, lose a data set.</summary>
    NoDoubleLoss,
}
