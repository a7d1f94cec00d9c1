using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>The purposes of keys, to go through.</summary>
internal static class KeyPurposes
{
    /// <summary>No purpose, then each.</summary>
    public static IReadOnlyList<KeyPurpose?> WithNone { get; } = [null, KeyPurpose.Primary, KeyPurpose.Backup, KeyPurpose.Archive];
}
