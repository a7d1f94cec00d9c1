namespace RiskPlanner.Model;

/// <summary>How a utility sends records over a network (<see cref="BackupUtility.Network"/>).</summary>
public enum BackupNetwork
{
    /// <summary>In clear.</summary>
    Clear,

    /// <summary>Within a session of TLS, which the receiving system ends.</summary>
    Tls,
}
