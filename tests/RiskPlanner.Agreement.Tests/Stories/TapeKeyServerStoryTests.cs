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
