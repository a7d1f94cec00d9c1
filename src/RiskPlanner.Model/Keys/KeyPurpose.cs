namespace RiskPlanner.Model;

/// <summary>What a key is for.</summary>
public enum KeyPurpose
{
    /// <summary>Protects the data that applications work on.</summary>
    Primary,

    /// <summary>Protects backups.</summary>
    Backup,

    /// <summary>Protects data that is kept for history.</summary>
    Archive,
}
