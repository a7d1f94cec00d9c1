using RiskPlanner.Emulator.Tests.Tables;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>A world that does not behave as z/OS does gives other tables: the tables are earned.</summary>
public class MutantTests
{
    private const string InClear = "Yes (but backups not secured i.e. not encrypted)";

    [Fact]
    public void A_block_copy_that_decrypts_survives_key_loss()
    {
        Assert.Equal(InClear, Table2Cell(Mutant.BlockCopyThatDecrypts, "Key loss", 2));
        Assert.Equal(InClear, Table2Cell(Mutant.BlockCopyThatDecrypts, "Key loss", 3));
    }

    [Fact]
    public void A_mirror_that_keeps_a_deleted_data_set_survives_deletion() =>
        Assert.Equal("Yes", Table2Cell(Mutant.MirrorThatKeepsADeletedDataSet, "Accidental data set deletion", 4));

    [Fact]
    public void An_access_method_copy_that_keeps_the_sources_label_dies_with_the_key() =>
        Assert.Equal("No", Table2Cell(Mutant.AccessMethodCopyThatKeepsTheSourcesLabel, "Key loss", 0));

    [Fact]
    public void A_tape_copy_that_stays_encrypted_needs_a_key_of_its_own() =>
        Assert.Equal("Yes, if backup protected by different key", Table2Cell(Mutant.TapeCopyThatStaysEncrypted, "Key loss", 1));

    [Fact]
    [Trait("Category", "LongProof")]
    public void An_OLD_register_that_keeps_two_generations_opens_a_copy_of_two_changes_ago()
    {
        var definition = FurtherTables.Without(["key-recovery"]);

        Assert.StartsWith("Yes, if a CKDS copy is taken", Cell(definition, EmulatorParts.Faithful, "Key loss", 2), StringComparison.Ordinal);
        Assert.Equal("Yes", Cell(definition, Mutant.OldRegisterThatKeepsTwoGenerations, "Key loss", 2));
    }

    [Fact]
    public void Twins_taken_for_different_keys_make_a_label_of_its_own_look_enough() =>
        Assert.Equal("Yes, if backup has a label of its own", Table2Cell(Mutant.TwinsTakenForDifferentKeys, "Key loss", 0));

    [Fact]
    public void For_every_cell_that_is_not_constant_in_its_row_or_column_some_mutant_changes_it()
    {
        var faithful = Derived.Tables(PaperTables.All).Select(GoldenCells).ToList();
        var changed = faithful.Select(_ => new HashSet<(int Row, int Column)>()).ToList();
        foreach (var mutant in Mutant.All.Values)
        {
            var cells = Derived.Tables(PaperTables.All, mutant).Select(GoldenCells).ToList();
            for (var table = 0; table < cells.Count; table++)
                changed[table].UnionWith(Positions(cells[table]).Where(at => cells[table][at.Row][at.Column] != faithful[table][at.Row][at.Column]));
        }

        for (var table = 0; table < faithful.Count; table++)
            Assert.Empty(Positions(faithful[table]).Where(at => !IsConstant(faithful[table], at)).Except(changed[table]));
    }

    private static string Table2Cell(EmulatorParts parts, string threat, int column) => Cell(PaperTables.Table2, parts, threat, column);

    private static string Cell(ThreatTableDefinition definition, EmulatorParts parts, string threat, int column) =>
        Derived.Tables([definition], parts)[0].Rows.First(row => row.Threat == threat).Cells[column].Text;

    private static string[][] GoldenCells(ThreatTable table) => [.. table.Rows.Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    private static IEnumerable<(int Row, int Column)> Positions(string[][] cells) =>
        cells.SelectMany((row, index) => row.Select((_, column) => (index, column)));

    private static bool IsConstant(string[][] cells, (int Row, int Column) at) =>
        cells[at.Row].All(cell => cell == cells[at.Row][at.Column]) || cells.All(row => row[at.Column] == cells[at.Row][at.Column]);
}
