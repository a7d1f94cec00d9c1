namespace RiskPlanner.Tls;

/// <summary>How much a finding matters.</summary>
public enum TlsSeverity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Should be put right.</summary>
    Warning,

    /// <summary>Must be put right.</summary>
    Error,
}
