using RiskPlanner.Emulator.Utilities;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>The table of dumps that are encrypted as a whole, derived on the emulator.</summary>
public class EncryptedDumpsTableTests
{
    private const string Lost = "Disk failure + Private key lost";
    private const string Destroyed = "Disk failure + Private key lost, in backups too";

    private static readonly ThreatTable Table = Of(EmulatorParts.Faithful);

    [Fact]
    public void Its_columns_are_a_private_key_and_a_password() => Assert.Equal(["Dump to tape with RSA(label)", "Dump to tape with KEYPASSWORD"], Table.Columns);

    [Theory]
    [InlineData("File corruption", "Yes", "Yes")]
    [InlineData("Malicious corruption", "Yes", "Yes")]
    [InlineData("Accidental data set deletion", "Yes", "Yes")]
    [InlineData("Disk failure", "Yes", "Yes")]
    [InlineData("Data centre loss", "Yes, if copy is offsite", "Yes, if copy is offsite")]
    [InlineData("Key loss", "No", "No")]
    [InlineData(Lost, "Outage", "Yes")]
    [InlineData(Destroyed, "No", "Yes")]
    public void A_cell_is_what_its_replays_came_to(string threat, string rsa, string password) =>
        Assert.Equal([rsa, password], Row(Table, threat).Cells.Select(cell => cell.Text));

    [Fact]
    public void Every_row_is_named_above_and_every_cell_has_replays_behind_it()
    {
        Assert.Equal(8, Table.Rows.Count);
        Assert.All(Table.Rows.SelectMany(row => row.Cells), cell => Assert.All(cell.Variants, variant => Assert.NotEmpty(variant.Replays)));
    }

    [Fact]
    public void A_private_key_that_is_in_a_backup_of_the_PKDS_is_told_apart_from_one_that_is_nowhere()
    {
        Assert.Equal(Cause.PrivateKeyNotFound, CauseOf(Lost));
        Assert.Equal(Cause.PrivateKeyLost, CauseOf(Destroyed));
    }

    [Fact]
    public void Where_a_plan_has_no_such_key_the_disk_failure_strikes_alone() =>
        Assert.All(Row(Table, Destroyed).Cells[1].Variants.SelectMany(variant => variant.Replays), replay => Assert.DoesNotContain("+", replay.Strike.Target, StringComparison.Ordinal));

    [Fact]
    public void Dumps_that_nothing_encrypts_as_a_whole_would_outlive_the_private_key()
    {
        var mutant = EmulatorParts.Faithful with
        {
            Utilities = UtilityCatalogue.ByName(UtilityCatalogue.All.Select(utility => utility is EncryptedDump ? new BlockDump(utility.Name, new BlockMover("DFSMSdss")) : utility)),
        };

        Assert.Equal(["Yes", "Yes"], Row(Of(mutant), Destroyed).Cells.Select(cell => cell.Text));
    }

    private static ThreatTable Of(EmulatorParts parts) => Assert.Single(Derived.Tables([FurtherTables.EncryptedDumps], parts));

    private static ThreatTableRow Row(ThreatTable table, string threat) => table.Rows.Single(row => row.Threat == threat);

    /// <summary>Why a cartridge at home cannot be used once the array of the primary is gone.</summary>
    private static Cause CauseOf(string threat) => Row(Table, threat).Cells[0].Variants
        .SelectMany(variant => variant.Replays).Where(replay => replay.Strike.Target.StartsWith("A1", StringComparison.Ordinal) && replay.Outcome.Kind is OutcomeKind.Lost or OutcomeKind.Unavailable)
        .SelectMany(replay => replay.Outcome.Failures).Select(failure => failure.Cause).First(cause => cause is Cause.PrivateKeyNotFound or Cause.PrivateKeyLost);
}
