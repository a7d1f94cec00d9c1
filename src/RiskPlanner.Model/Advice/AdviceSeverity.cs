namespace RiskPlanner.Model;

/// <summary>How much a piece of advice matters.</summary>
public enum AdviceSeverity
{
    /// <summary>Worth knowing; may be meant so.</summary>
    Note,

    /// <summary>Probably not meant so.</summary>
    Warning,

    /// <summary>Data is lost or out of reach, or goes unprotected, if the plan is carried out as it stands.</summary>
    Danger,
}
