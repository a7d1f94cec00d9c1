namespace RiskPlanner.Simulation.Threats;

/// <summary>What kind of thing a threat strikes.</summary>
public enum ThreatTarget
{
    /// <summary>A data set, through the I/O path.</summary>
    DataSet,

    /// <summary>A disk volume.</summary>
    Volume,

    /// <summary>A disk array.</summary>
    Array,

    /// <summary>A tape pool or virtual tape server.</summary>
    TapeStore,

    /// <summary>A site.</summary>
    Site,

    /// <summary>A key, named by a label.</summary>
    Key,

    /// <summary>A key store.</summary>
    KeyStore,

    /// <summary>The coprocessor of a sysplex.</summary>
    Sysplex,
}
