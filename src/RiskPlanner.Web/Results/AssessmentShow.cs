namespace RiskPlanner.Web.Results;

/// <summary>Which data sets the list of an assessment has. One that some threat hits counts, whatever the others do.</summary>
public enum AssessmentShow
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those that no threat loses, makes unavailable or makes miss a target.</summary>
    Protected,

    /// <summary>The others.</summary>
    Unprotected,

    /// <summary>Those that some threat loses.</summary>
    Lost,

    /// <summary>Those that some threat makes unavailable.</summary>
    Unavailable,

    /// <summary>Those that some threat makes miss a target of their application.</summary>
    TargetsMissed,

    /// <summary>Those that some threat to keys brings back only from a copy in clear.</summary>
    ClearCopyOnly,

    /// <summary>Those that some threat loses, and did not in the assessment that this one is beside.</summary>
    NewNos,
}
