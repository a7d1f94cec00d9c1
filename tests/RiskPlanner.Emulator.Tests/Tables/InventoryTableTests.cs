using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>The table of copies that are found through an inventory, derived on the emulator.</summary>
public class InventoryTableTests
{
    private static readonly ThreatTable Table = Assert.Single(new ThreatTableDerivation(new EmulatedWorldFactory()).Derive([FurtherTables.Inventories], seed: 1));

    [Theory]
    [InlineData("File corruption", "Yes", "Yes")]
    [InlineData("Malicious corruption", "Yes", "Yes")]
    [InlineData("Accidental data set deletion", "Yes", "Yes")]
    [InlineData("Disk failure", "Outage", "Yes")]
    [InlineData("Data centre loss", "Outage", "Yes, if copy is offsite")]
    [InlineData("Key loss", "No", "No")]
    [InlineData("Backup inventory loss", "Yes", "Yes")]
    [InlineData("Disk failure + Backup inventory loss", "Outage", "Yes")]
    public void A_cell_is_what_its_replays_came_to(string threat, string hsm, string dump) =>
        Assert.Equal([hsm, dump], Table.Rows.Single(row => row.Threat == threat).Cells.Select(cell => cell.Text));

    [Fact]
    public void Every_row_is_named_above() => Assert.Equal(8, Table.Rows.Count);
}
