using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>The threat tables do not depend on which of the worlds they are derived in.</summary>
public class TableAgreementTests
{
    [Fact]
    public void The_world_of_tokens_gives_every_cell_of_every_table_as_the_emulator_does() =>
        Assert.Equal(Cells(new EmulatedWorldFactory()), Cells(new SymbolicWorldFactory()));

    [Fact]
    [Trait("Category", "LongProof")]
    public void And_every_cell_of_every_table_of_two_events() =>
        Assert.Equal(PairCells(new EmulatedWorldFactory()), PairCells(new SymbolicWorldFactory()));

    [Fact]
    public void What_lifted_assumptions_change_for_a_block_copy_they_change_for_a_full_volume_dump_and_an_ABACKUP()
    {
        var definitions = new[] { "key-recovery", "key-store-at-risk", "tape-encryption" }
            .Select(lift => FurtherTables.Without([lift]) with { Methods = [PaperTables.Table2.Methods[3], FurtherTables.NotInThePaper[0], FurtherTables.NotInThePaper[1]] }).ToList();

        var tables = new ThreatTableDerivation(new SymbolicWorldFactory()).Derive(definitions, seed: 1, threads: 2);

        Assert.All(tables.SelectMany(table => table.Rows), row => Assert.Single(row.Cells.Select(cell => cell.Text).Distinct()));
    }

    private static List<string> PairCells(IWorldFactory worlds) =>
        [.. new PairTableDerivation(worlds).Derive(PairTables.All, seed: 1, threads: 2)
            .SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select((cell, column) => $"{table.Id}, {row.Threat}, column {column}: {cell.Text}")))];

    private static List<string> Cells(IWorldFactory worlds) =>
        [.. new ThreatTableDerivation(worlds).Derive([.. PaperTables.All, .. FurtherTables.All], seed: 1, threads: 1)
            .SelectMany(table => table.Rows.SelectMany(row => row.Cells.Select((cell, column) => $"{row.Threat}, column {column}: {cell.Text}")))];
}
