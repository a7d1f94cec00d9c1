using RiskPlanner.Emulator.Tests.Mutants;
using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>The table of further methods, derived on the emulator.</summary>
public class FurtherMethodsTableTests
{
    private const string Offsite = "Yes, if copy is offsite";
    private const string CaughtUp = "Yes, if nothing is under way when the pair is cut";

    private static readonly ThreatTable Table = Of(EmulatorParts.Faithful);

    [Fact]
    public void Methods_that_the_paper_does_not_name_come_after_those_that_it_names() => Assert.Equal(
        ["FlashCopy to the same array", "FlashCopy then dump to tape", "HSM on its data mover (DSS)", "Asynchronous mirror", "Full-volume dump to tape", "DFSMShsm ABACKUP", "Global Copy"],
        Table.Columns);

    [Theory]
    [InlineData("File corruption", "Yes", "Yes", "Yes", "No", "Yes", "Yes", "No")]
    [InlineData("Malicious corruption", "Yes", "Yes", "Yes", "No", "Yes", "Yes", "No")]
    [InlineData("Accidental data set deletion", "Yes", "Yes", "Yes", "No", "Yes", "Yes", "No")]
    [InlineData("Disk failure", "No", "Yes", "Yes", "Yes", "Yes", "Yes", CaughtUp)]
    [InlineData("Data centre loss", "No", Offsite, Offsite, "Yes", Offsite, Offsite, CaughtUp)]
    [InlineData("Key loss", "No", "No", "No", "No", "No", "No", "No")]
    public void A_cell_is_what_its_replays_came_to(string threat, params string[] cells) =>
        Assert.Equal(cells, Table.Rows.Single(row => row.Threat == threat).Cells.Select(cell => cell.Text));

    [Fact]
    public void Every_row_is_named_above_and_every_cell_has_replays_behind_it()
    {
        Assert.Equal(6, Table.Rows.Count);
        Assert.All(Table.Rows.SelectMany(row => row.Cells), cell => Assert.All(cell.Variants, variant => Assert.NotEmpty(variant.Replays)));
    }

    [Fact]
    public void Replication_that_keeps_the_order_of_writes_would_leave_nothing_damaged() =>
        Assert.Equal("Yes", Cell(Of(With(new RemoteMirror("GLOBAL-COPY"))), "Disk failure", 6));

    [Fact]
    public void Blocks_that_were_decrypted_would_outlive_the_key()
    {
        var table = Of(Mutant.BlockCopyThatDecrypts);

        Assert.StartsWith("Yes", Cell(table, "Key loss", 4), StringComparison.Ordinal);
        Assert.StartsWith("Yes", Cell(table, "Key loss", 5), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dump_or_an_ABACKUP_that_wrote_nothing_would_protect_from_nothing()
    {
        var table = Of(Mutant.BackupsThatCopyNothing);

        Assert.Equal(["No", "No"], [Cell(table, "File corruption", 4), Cell(table, "File corruption", 5)]);
    }

    private static ThreatTable Of(EmulatorParts parts) => Assert.Single(Derived.Tables([FurtherTables.FurtherMethods], parts));

    private static string Cell(ThreatTable table, string threat, int column) => table.Rows.Single(row => row.Threat == threat).Cells[column].Text;

    private static EmulatorParts With(IUtility utility) => EmulatorParts.Faithful with
    {
        Utilities = UtilityCatalogue.ByName(UtilityCatalogue.All.Select(faithful => faithful.Name == utility.Name ? utility : faithful)),
    };
}
