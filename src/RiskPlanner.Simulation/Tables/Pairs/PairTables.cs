using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tables.Pairs;

/// <summary>
/// The tables that the paper leaves to others ("A dual event risk table would need a great deal more examination", section 9): those of
/// <see cref="PaperTables"/> with every pair of their threats, in both readings.
/// </summary>
public static class PairTables
{
    /// <summary>All of them, in the paper's order, the worst targets first.</summary>
    public static IReadOnlyList<PairTableDefinition> All { get; } =
        [.. PaperTables.All.SelectMany(table => new[] { PairReading.WorstTarget, PairReading.ProductionSide }.Select(reading => new PairTableDefinition(Paired(table), reading)))];

    private static ThreatTableDefinition Paired(ThreatTableDefinition table) => table with
    {
        // Where nothing is encrypted, the second copy has no key.
        FreeAttributes = [.. table.FreeAttributes, table.Settings.Encrypted ? PlanChanges.SecondCopy : PlanChanges.SecondCopy with { WhenTrue = "there is a second copy with a site of its own" }],
        Assumptions = [.. table.Assumptions.Where(assumption => assumption.Id is not ("single-event" or "one-backup" or "after-last-cycle")), .. Assumptions.OfPairs],
    };
}
