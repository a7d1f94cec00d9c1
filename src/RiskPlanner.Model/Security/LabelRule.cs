namespace RiskPlanner.Model;

/// <summary>The rules that are asked one after the other when a new data set gets its label (z/OS facts, 1.3).</summary>
public enum LabelRule
{
    /// <summary>The RACF profile that covers the name, DATAKEY.</summary>
    Profile,

    /// <summary>What the job states.</summary>
    Job,

    /// <summary>The SMS data class.</summary>
    DataClass,

    /// <summary>Whether the type can be encrypted.</summary>
    Type,
}
