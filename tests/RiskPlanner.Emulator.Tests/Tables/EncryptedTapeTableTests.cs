using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>The table of copies to tape whose drives encrypt, derived on the emulator.</summary>
public class EncryptedTapeTableTests
{
    private const string BothServers = "Yes, if copy is offsite and a second key server holds the private keys";

    private static readonly ThreatTable Table = Assert.Single(new ThreatTableDerivation(new EmulatedWorldFactory()).Derive([FurtherTables.EncryptedTape], seed: 1));

    [Fact]
    public void Its_columns_are_an_access_method_and_a_block_copy() => Assert.Equal(["Access method to encrypted tape", "Block copy to encrypted tape"], Table.Columns);

    [Theory]
    [InlineData("File corruption", "Yes", "Yes")]
    [InlineData("Malicious corruption", "Yes", "Yes")]
    [InlineData("Accidental data set deletion", "Yes", "Yes")]
    [InlineData("Disk failure", "Yes", "Yes")]
    [InlineData("Data centre loss", BothServers, BothServers)]
    [InlineData("Key loss", "Yes", "No")]
    [InlineData("Key-server loss", "Yes", "Yes")]
    [InlineData("Private key lost", "Yes", "Yes")]
    [InlineData("Cartridge lost in transport", "Yes", "Yes")]
    [InlineData("Disk failure + Key-server loss", "Outage", "Outage")]
    [InlineData("Disk failure + Private key lost", "Yes", "Yes")]
    [InlineData("Disk failure + Cartridge lost in transport", "Yes, if copy is onsite", "Yes, if copy is onsite")]
    public void A_cell_is_what_its_replays_came_to(string threat, string accessMethod, string blockCopy) =>
        Assert.Equal([accessMethod, blockCopy], Table.Rows.Single(row => row.Threat == threat).Cells.Select(cell => cell.Text));

    [Fact]
    public void Every_row_is_named_above() => Assert.Equal(12, Table.Rows.Count);

    [Fact]
    public void With_one_label_the_loss_of_its_private_key_takes_the_cartridge()
    {
        var plan = MicroPlan.Of(FurtherTables.EncryptedTape.Methods[1], FurtherTables.EncryptedTape.Settings);
        plan = plan with { Tapes = [.. plan.Tapes.Select(tape => tape.KeyServer is null ? tape : tape with { KeyLabels = ["Tape_Lbl_20"] })] };
        var row = FurtherTables.EncryptedTape.Rows.Single(one => one.Title == "Disk failure + Private key lost");
        var strike = new Simulation.Threats.Strike(row.Threat, "A1 + Tape_Lbl_20", MicroPlan.StrikeAt, Simulation.Threats.Discovery.Check);

        var outcome = new Simulation.Replay.ReplayEngine(new EmulatedWorldFactory()).Run(plan, [strike], seed: 1).Outcomes[0];

        Assert.Contains(strike.Target, row.Targets(plan, plan.DataSets[0]));
        Assert.Equal(Simulation.Recovery.Outcomes.OutcomeKind.Lost, outcome.Kind);
    }
}
