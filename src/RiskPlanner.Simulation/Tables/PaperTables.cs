using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// The two tables of RSM Partners, "Data backups and pervasive encryption" (2019), sections 5 and 7, as questions: columns,
/// rows and free attributes. The answers come from replay.
/// </summary>
public static class PaperTables
{
    /// <summary>Table 1: data that is not encrypted.</summary>
    public static ThreatTableDefinition Table1 { get; } = new()
    {
        Id = "paper-1",
        Title = "Threats and mitigations by backup method",
        Methods = Methods("Access method to tape/VTS", "Block copy to tape/VTS"),
        Rows = [ThreatRows.FileCorruption, ThreatRows.MaliciousCorruption, ThreatRows.DataSetDeletion, ThreatRows.DiskFailure, ThreatRows.DataCentreLoss],
        Settings = new MicroPlanSettings { Encrypted = false },
        FreeAttributes = [PlanChanges.CopyOffsite],
        Assumptions = Assumptions.All,
    };

    /// <summary>Table 2: data that is encrypted.</summary>
    public static ThreatTableDefinition Table2 { get; } = new()
    {
        Id = "paper-2",
        Title = "Threats and mitigations by backup method with encryption keys",
        Methods = Methods("Access method to tape (or VTS)", "Block copy to tape (or VTS)"),
        Rows = [.. Table1.Rows, ThreatRows.KeyLossForGood],
        Settings = new MicroPlanSettings { Encrypted = true },
        FreeAttributes = [PlanChanges.CopyOffsite, PlanChanges.OwnLabel, PlanChanges.OwnValue],
        Assumptions = Assumptions.All,
    };

    /// <summary>Both, in the paper's order.</summary>
    public static IReadOnlyList<ThreatTableDefinition> All { get; } = [Table1, Table2];

    private static IReadOnlyList<BackupMethod> Methods(string accessMethodToTape, string blockCopyToTape) =>
    [
        new("Access method to disk", new MethodStep("REPRO", MethodMedium.Disk)),
        new(accessMethodToTape, new MethodStep("IEBGENER", MethodMedium.Tape)),
        new("Block copy to disk", new MethodStep("ADRDSSU-COPY", MethodMedium.Disk)),
        new(blockCopyToTape, new MethodStep("ADRDSSU-DUMP", MethodMedium.Tape)),
        new("Synchronous", new MethodStep("METRO-MIRROR", MethodMedium.PairedArray)),
    ];
}
