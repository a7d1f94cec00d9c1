using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>The threat tables do not depend on which of the worlds they are derived in.</summary>
public class TableAgreementTests
{
    [Fact]
    public void The_world_of_tokens_gives_every_cell_of_every_table_as_the_emulator_does() =>
        Assert.Equal(Cells(new EmulatedWorldFactory()), Cells(new SymbolicWorldFactory()));

    private static List<string> Cells(IWorldFactory worlds) =>
        [.. new ThreatTableDerivation(worlds).Derive([.. PaperTables.All, .. FurtherTables.All], seed: 1, threads: 1)
            .SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select((cell, column) => $"{row.Threat}, column {column}: {cell.Text}")))];
}
