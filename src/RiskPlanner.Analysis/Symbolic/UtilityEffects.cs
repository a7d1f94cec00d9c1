using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>What every utility that a plan can name does to tokens (seed paper, section 2; z/OS facts, 1.6).</summary>
internal static class UtilityEffects
{
    /// <summary>The effects by the utility's name.</summary>
    public static IReadOnlyDictionary<string, UtilityEffect> ByName { get; } = new Dictionary<string, UtilityEffect>
    {
        ["REPRO"] = new() { ThroughAccessMethods = true, CopiesLikeEncryptedFrom = ZosLevel.V32 },
        ["IEBGENER"] = new() { ThroughAccessMethods = true },
        ["ZFS-FILES"] = new() { ThroughAccessMethods = true, ReadsFiles = true },
        ["FTP"] = new() { ThroughAccessMethods = true },
        ["FTPS"] = new() { ThroughAccessMethods = true },
        ["ADRDSSU-COPY"] = new(),
        ["ADRDSSU-DUMP"] = new() { LeavesDump = true },
        ["ADRDSSU-DUMP-RSA"] = new() { LeavesDump = true, Encryption = DumpEncryption.Rsa },
        ["ADRDSSU-DUMP-PASSWORD"] = new() { LeavesDump = true, Encryption = DumpEncryption.Password },
        ["ADRDSSU-FULL"] = new() { LeavesDump = true },
        ["FDRCOPY"] = new(),
        ["FDRDSF"] = new() { LeavesDump = true },
        ["HSM-BACKUP"] = new() { LeavesDump = true },
        ["HSM-ABACKUP"] = new() { LeavesDump = true },
        ["FLASHCOPY"] = new() { WithinOneArray = true },
        ["METRO-MIRROR"] = new() { PairsVolumes = true },
        ["GLOBAL-MIRROR"] = new() { PairsVolumes = true },
        ["GLOBAL-COPY"] = new() { PairsVolumes = true, KeepsOrder = false },
    };
}
