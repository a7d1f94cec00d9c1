using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What cartridges that drives encrypted are worth without their key server (seed 002; z/OS facts, 5.2).</summary>
public class TapeKeyServerStoryTests
{
    private static readonly KeyManager Server = new()
    {
        Name = "ISKLM", Kind = KeyManagerKind.TapeKeyServer, Site = "P", SecondarySite = "R", TapeKeys = ["Lbl_20", "Lbl_21"], SecondaryTapeKeys = ["Lbl_20", "Lbl_21"],
    };

    [Fact]
    public void A_second_instance_with_the_same_keys_makes_a_site_loss_good()
    {
        var outcome = With(Server).Outcome(Story.On("site-loss", "P", 48));

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.StartsWith("ADRDSSU-DUMP copy", outcome.RouteText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_instance_that_was_given_no_keys_does_not()
    {
        var outcome = With(Server with { SecondaryTapeKeys = [] }).Outcome(Story.On("site-loss", "P", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("no key server has the cartridge's key any more (ISKLM)", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void While_the_key_store_can_be_restored_the_data_is_unavailable_and_the_runbook_says_how_to_end_that()
    {
        var outcome = With(Server with { SecondaryTapeKeys = [], BackupAt = "V" }).Outcome(Story.On("site-loss", "P", 48));

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal("Restore the key store of ISKLM from its backup, and start an instance that the drives can reach.", outcome.EndText);
        Assert.Equal([RecoveryAction.FetchCartridge, RecoveryAction.RestoreKeyServer, RecoveryAction.BringBackCopy, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void Its_loss_alone_harms_no_primary() =>
        Assert.Equal(OutcomeKind.Intact, With(Server).Outcome(Story.On("key-server-loss", "ISKLM", 48)).Kind);

    [Fact]
    public void While_it_is_lost_no_backup_is_written() => Assert.Equal("primary: data set not found",
        With(Server).Outcome(Story.On("key-server-loss", "ISKLM", 6), Story.On("data-set-deletion", "APPL.DATA", 48)).CauseText);

    [Fact]
    public void One_private_key_of_two_is_no_loss_while_the_other_opens_the_cartridge() => Assert.Equal(OutcomeKind.Recovered,
        With(Server).Outcome(Story.On("private-key-loss", "Lbl_20", 47), Story.On("data-set-deletion", "APPL.DATA", 48)).Kind);

    [Fact]
    public void Both_private_keys_take_every_cartridge_unless_a_backup_of_the_key_store_has_them()
    {
        var both = new[] { Story.On("private-key-loss", "Lbl_20", 47), Story.On("private-key-loss", "Lbl_21", 47), Story.On("data-set-deletion", "APPL.DATA", 48) };

        Assert.Contains("no key server has the cartridge's key any more (ISKLM)", With(Server).Outcome(both).CauseText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Unavailable, With(Server with { BackupAt = "V" }).Outcome(both).Kind);
    }

    [Fact]
    public void Destroyed_in_backups_too_they_erase_every_cartridge()
    {
        var outcome = With(Server with { BackupAt = "V" }).Outcome(
            Story.On("private-key-destruction", "Lbl_20", 47), Story.On("private-key-destruction", "Lbl_21", 47), Story.On("data-set-deletion", "APPL.DATA", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("no key server has the cartridge's key any more (ISKLM)", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_of_the_key_store_is_of_use_only_with_the_master_key_of_the_server()
    {
        var lost = new[] { Story.On("key-server-loss", "ISKLM", 47), Story.On("data-set-deletion", "APPL.DATA", 48) };
        var kept = Server with { BackupAt = "V", MasterKey = new("R", "REC001") };

        Assert.Equal(OutcomeKind.Unavailable, With(kept).Outcome(lost).Kind);
        foreach (var (kind, target) in new[] { ("manager-key-loss", "ISKLM"), ("volume-failure", "REC001"), ("site-loss", "R") })
        {
            var outcome = With(kept).Outcome([Story.On(kind, target, 46), .. lost]);

            Assert.Equal(OutcomeKind.Lost, outcome.Kind);
            Assert.Contains("the master key of the key server cannot be reached, and no backup of its key store opens without it (ISKLM)", outcome.CauseText, StringComparison.Ordinal);
        }

        // Where the plan does not say where it is kept, it lies with the backup.
        Assert.Equal(OutcomeKind.Unavailable, With(Server with { BackupAt = "V" }).Outcome([Story.On("site-loss", "R", 46), .. lost]).Kind);
    }

    [Fact]
    public void A_server_whose_backup_is_lost_runs_on_and_is_not_restored()
    {
        var (backup, server, data) = (Story.On("manager-backup-loss", "ISKLM", 46), Story.On("key-server-loss", "ISKLM", 47), Story.On("data-set-deletion", "APPL.DATA", 48));

        Assert.Equal(OutcomeKind.Recovered, With(Server with { BackupAt = "V" }).Outcome(backup, data).Kind);
        Assert.Equal(OutcomeKind.Unavailable, With(Server with { BackupAt = "V" }).Outcome(server, data).Kind);
        var outcome = With(Server with { BackupAt = "V" }).Outcome(backup, server, data);
        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("no key server has the cartridge's key any more (ISKLM)", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_runs_needs_no_master_key_that_is_kept() => Assert.Equal(OutcomeKind.Recovered, With(Server with { BackupAt = "V", MasterKey = new("V") }).Outcome(
        Story.On("manager-key-loss", "ISKLM", 47), Story.On("data-set-deletion", "APPL.DATA", 48)).Kind);

    [Fact]
    public void What_the_only_cartridge_holds_of_its_key_takes_it_whatever_the_servers_have()
    {
        var outcome = With(Server with { BackupAt = "V" }).Outcome(Story.On("tape-key-loss", "APPL.DATA", 47), Story.On("data-set-deletion", "APPL.DATA", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains("the cartridge's own key is spoilt", outcome.CauseText, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_writes_a_backup_notices_that_no_private_key_is_left()
    {
        var outcome = With(Server).Outcome(Story.On("private-key-loss", "Lbl_20", 6), Story.On("private-key-loss", "Lbl_21", 6), Story.On("data-set-deletion", "APPL.DATA", 48));

        Assert.Equal("primary: data set not found", outcome.CauseText);
    }

    [Theory]
    [InlineData(null, 20, "Lbl_20", OutcomeKind.Recovered)]
    [InlineData(null, 20, "Lbl_21", OutcomeKind.Lost)]
    // What is written after it is under the new label alone, wherever it is carried.
    [InlineData("V", 10, "Lbl_21", OutcomeKind.Lost)]
    // What lies in the vault stays under both.
    [InlineData("V", 20, "Lbl_21", OutcomeKind.Recovered)]
    public void A_cartridge_that_was_rekeyed_opens_under_its_new_labels_alone(string? vault, int rekeyedAt, string lost, OutcomeKind expected)
    {
        var story = With(Server);
        var plan = story.Plan with
        {
            Tapes = [story.Plan.Tapes[0] with { Rekeys = [new(Story.At(rekeyedAt), ["Lbl_21"])] }],
            BackupPolicies = [.. story.Plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => step with { VaultAt = vault })] })],
        };

        Assert.Equal(expected, new Story { Plan = plan }.Outcome(Story.On("private-key-loss", lost, 47), Story.On("data-set-deletion", "APPL.DATA", 48)).Kind);
    }

    [Fact]
    public void Where_no_server_opens_a_cartridge_it_is_not_rekeyed()
    {
        var story = With(Server with { BackupAt = "V" });
        var plan = story.Plan with
        {
            Tapes = [story.Plan.Tapes[0] with { Rekeys = [new(Story.At(20), ["Lbl_21"])] }],
            BackupPolicies = [.. story.Plan.BackupPolicies.Select(policy => policy with { Steps = [.. policy.Steps.Select(step => step with { VaultAt = null })] })],
        };

        // Restored from the backup, the server has both keys; the cartridge is under both still, and one of them is enough.
        Assert.Equal(OutcomeKind.Unavailable, new Story { Plan = plan }.Outcome(
            Story.On("key-server-loss", "ISKLM", 18), Story.On("private-key-destruction", "Lbl_21", 46), Story.On("data-set-deletion", "APPL.DATA", 48)).Kind);
    }

    private static Story With(KeyManager server)
    {
        var story = new Story().WithDumpsAt(1, 12);
        return new Story
        {
            Plan = story.Plan with
            {
                KeyManagers = [server],
                Tapes = [story.Plan.Tapes[0] with { KeyServer = "ISKLM", KeyLabels = ["Lbl_20", "Lbl_21"] }],
            },
        };
    }
}
