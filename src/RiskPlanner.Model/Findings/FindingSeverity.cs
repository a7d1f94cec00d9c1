namespace RiskPlanner.Model;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>The rule is not run.</summary>
    Off,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Should be put right.</summary>
    Warning,

    /// <summary>Must be put right.</summary>
    Error,
}
