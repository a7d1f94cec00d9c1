namespace RiskPlanner.Analysis.Mitigation;

/// <summary>What a plan is changed for.</summary>
public enum MitigationAim
{
    /// <summary>No single event loses a data set.</summary>
    NoSingleLoss,

    /// <summary>No two events, nor one, lose a data set.</summary>
    NoDoubleLoss,

    /// <summary>Every application that states targets meets them, whichever threat of a plan's verdicts strikes, whenever, noticed as the plan has it.</summary>
    Targets,
}
