namespace RiskPlanner.Model;

/// <summary>What gives a new data set its key label, the first of these that gives one (z/OS facts, 1.3).</summary>
public enum LabelSource
{
    /// <summary>The covering RACF profile, DATAKEY.</summary>
    Profile,

    /// <summary>The job.</summary>
    Job,

    /// <summary>The SMS data class.</summary>
    DataClass,

    /// <summary>Nothing: it is allocated in clear.</summary>
    None,
}
