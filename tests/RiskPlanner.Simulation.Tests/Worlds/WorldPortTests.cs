using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.Tests.Worlds;

/// <summary>A second world, without bytes and without keys, is enough for the story: the world is a port.</summary>
public class WorldPortTests
{
    [Fact]
    public void A_world_of_tokens_gives_the_table_of_data_that_is_not_encrypted()
    {
        var table = Derive(PaperTables.Table1);

        Assert.Equal(
            [
                "File corruption: Yes | Yes | Yes | Yes | No",
                "Malicious corruption: Yes | Yes | Yes | Yes | No",
                "Accidental data set deletion: Yes | Yes | Yes | Yes | No",
                "Disk failure: Yes | Yes | Yes | Yes | Yes",
                "Data centre loss: Yes, if copy is offsite | Yes, if copy is offsite | Yes, if copy is offsite | Yes, if copy is offsite | Yes",
            ],
            Lines(table));
    }

    [Fact]
    public void A_world_without_keys_knows_no_key_loss() =>
        Assert.Equal("Key loss: Yes | Yes | Yes | Yes | Yes", Lines(Derive(PaperTables.Table2))[^1]);

    private static ThreatTable Derive(ThreatTableDefinition definition) =>
        new ThreatTableDerivation(new TokenWorldFactory()).Derive([definition], seed: 1)[0];

    private static List<string> Lines(ThreatTable table) =>
        [.. table.Rows.Select(row => $"{row.Threat}: {string.Join(" | ", row.Cells.Select(cell => cell.Text))}")];
}
