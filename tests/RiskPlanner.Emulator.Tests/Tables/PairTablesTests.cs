using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>The tables of two events: cells worked out by hand, and what must hold between them and the tables of single events.</summary>
public class PairTablesTests
{
    private const string Second = "there is a second copy with a site and a key of its own";

    private static readonly IReadOnlyList<PairTableDefinition> Definitions = [.. PairTables.All.Where(table => table.SingleEvents.Id == PaperTables.Table2.Id)];

    private static readonly Lazy<IReadOnlyList<ThreatTable>> Pairs = new(() => new PairTableDerivation(new EmulatedWorldFactory()).Derive(Definitions, seed: 1, threads: 2));

    private static readonly Lazy<ThreatTable> Singles = new(() => Derived.Tables([Definitions[0].SingleEvents])[0]);

    [Fact]
    public void There_is_a_row_for_each_unordered_pair_with_repetition_and_one_more_where_a_backup_between_changes_a_cell()
    {
        foreach (var table in Pairs.Value)
        {
            Assert.Equal(21, table.Rows.Count(row => row.Between == false));
            Assert.Contains(table.Rows, row => row.Between == true);
        }
    }

    // Columns: access method to disk, to tape (in clear), block copy to disk, to tape, synchronous mirror.
    // - Corruption strikes the data set and deletion its copy: only another copy helps. What is corrupted at a mirror's primary is
    //   corrupted at its secondary, and the deletion takes the second copy.
    // - One array each: the data set's and that of the disk copy; cartridges are on none. A mirror has both its arrays struck.
    // - Both machine sites are struck in the last but one: the second copy at the third site is where nothing runs.
    // - The data set's key and the copy's: both values are struck. Tape in clear needs neither.
    [Theory]
    [InlineData("File corruption + Accidental data set deletion", $"Yes, if {Second}", $"Yes, if {Second}", $"Yes, if {Second}", $"Yes, if {Second}", "No")]
    [InlineData("Disk failure + Disk failure", $"Yes, if {Second}", "Yes", $"Yes, if {Second}", "Yes", $"Yes, if {Second}")]
    [InlineData("Disk failure + Key loss", $"Yes, if backup protected by different key and {Second}", "Yes (but backups not secured i.e. not encrypted)", "No", "No", "No")]
    [InlineData("Key loss + Key loss", $"Yes, if backup protected by different key and {Second}", "Yes (but backups not secured i.e. not encrypted)", "No", "No", "No")]
    [InlineData("Data centre loss + Data centre loss", "No", "Outage", "No", "No", "No")]
    // The one copy that is kept is made anew, of what is corrupted.
    [InlineData("File corruption, then a backup, then Disk failure", "No", "No", "No", "No", "No")]
    // What was deleted is either the copy, which the cycle makes anew, or the data set, of which the cycle makes none.
    [InlineData("Accidental data set deletion, then a backup, then Disk failure", $"Yes, if {Second}", "Yes", $"Yes, if {Second}", "Yes", "No")]
    [Trait("Category", "LongProof")]
    public void On_the_worst_targets(string row, params string[] cells) => Assert.Equal(cells, CellsOf(PairReading.WorstTarget, row));

    // The copies are left alone, but for what is on the same array, at the same site or under the same key value.
    [Theory]
    [InlineData("File corruption + Accidental data set deletion", "Yes", "Yes", "Yes", "Yes", $"Yes, if {Second}")]
    [InlineData("Disk failure + Disk failure", "Yes", "Yes", "Yes", "Yes", "Yes")]
    [InlineData("Disk failure + Key loss", $"Yes, if backup protected by different key or {Second}", "Yes (but backups not secured i.e. not encrypted)", $"Yes, if {Second}", $"Yes, if {Second}", $"Yes, if {Second}")]
    // After the loss of the primary nothing is left for the program error to strike.
    [InlineData("Disk failure, then a backup, then File corruption", "Yes", "Yes", "Yes", "Yes", "Yes")]
    public void On_the_production_side(string row, params string[] cells) => Assert.Equal(cells, CellsOf(PairReading.ProductionSide, row));

    [Fact]
    public void Where_nothing_is_encrypted_no_condition_speaks_of_a_key() => Assert.All(
        PairTables.All.Where(table => table.SingleEvents.Id == PaperTables.Table1.Id).SelectMany(table => table.SingleEvents.FreeAttributes),
        attribute => Assert.DoesNotContain("key", attribute.WhenTrue, StringComparison.Ordinal));

    [Fact]
    public void Whatever_survives_two_events_survives_each_of_them_alone()
    {
        var table = Pairs.Value.First(table => table.Reading == PairReading.WorstTarget);
        var surviving = 0;
        foreach (var row in table.Rows.Where(row => row.Between == false))
        {
            var kinds = row.Event.Split(" + ");
            for (var column = 0; column < row.Cells.Count; column++)
            {
                foreach (var variant in row.Cells[column].Variants.Where(variant => variant.Survives))
                {
                    surviving++;
                    foreach (var kind in kinds)
                    {
                        var alone = Singles.Value.Rows.First(single => single.Event == kind).Cells[column].Variants.First(single => single.Choices.SequenceEqual(variant.Choices));
                        Assert.True(alone.Survives, $"{row.Threat}, {table.Columns[column]}, {string.Join(", ", variant.Choices)}: {kind} alone is not survived");
                    }
                }
            }
        }

        Assert.InRange(surviving, 200, int.MaxValue);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void With_two_copies_a_pair_is_not_what_its_events_are_one_by_one()
    {
        // A mirror and a second copy: corruption alone leaves the second copy, deletion of that copy alone leaves the data set.
        bool Survives(string kind) => Variant(Singles.Value.Rows.First(row => row.Event == kind)).Survives;
        Assert.True(Survives("file-corruption") && Survives("data-set-deletion"));
        Assert.False(Variant(Pairs.Value[0].Rows.First(row => row.Event == "file-corruption + data-set-deletion")).Survives);

        static CellVariant Variant(ThreatTableRow row) => row.Cells[4].Variants.First(variant => variant.Choices.Contains(Second));
    }

    [Fact]
    public void What_decides_is_a_replay_of_its_own()
    {
        var replay = Pairs.Value[0].Rows.First(row => row.Event == "disk-failure + key-destruction").Cells[0].Variants.First(variant => !variant.Survives).Replays[0];

        Assert.Equal(OutcomeKind.Lost, replay.Outcome.Kind);
        Assert.NotNull(replay.Then);
        Assert.Equal(2, replay.Log.Count(line => line.What.Action == "strike"));
    }

    private static IEnumerable<string> CellsOf(PairReading reading, string row) =>
        Pairs.Value.First(table => table.Reading == reading).Rows.First(candidate => candidate.Threat == row).Cells.Select(cell => cell.Text);
}
