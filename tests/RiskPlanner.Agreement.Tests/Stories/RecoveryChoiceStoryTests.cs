using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>What recoverers choose, leave alone and tell (ADR 0401), in both worlds.</summary>
public class RecoveryChoiceStoryTests
{
    [Fact]
    public void Where_the_other_system_would_have_to_fetch_the_cartridge_its_key_comes_over_instead()
    {
        var dumps = new Story().WithDumpsAt(keep: 1, 24);
        var policy = dumps.Plan.BackupPolicies[0];
        var atHome = new Story { Plan = dumps.Plan with { BackupPolicies = [policy with { Steps = [policy.Steps[0] with { VaultAt = "P" }] }] } };

        var outcome = atHome.Outcome(Story.On("kgup-deletion", Story.Label.Text, 48), Story.On("ipl", "PLEX1", 49), Story.On("data-set-deletion", "APPL.DATA", 50));

        Assert.Equal($"ADRDSSU-DUMP copy 1 of DUMP on CARTS, key {Story.Label} from the storage of PLEX2", outcome.RouteText);
        Assert.Equal(Duration.FromMinutes(105), outcome.Takes);
    }

    [Fact]
    public void An_archived_record_of_another_value_is_not_recalled()
    {
        var outcome = new Story().WithCkdsCopyAt(12).WithKey(key => key with { NewValues = [Story.At(24)] }).Outcome(Story.On("key-archived", Story.Label.Text, 48));

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Equal([RecoveryAction.RestoreKeyFromCopy, RecoveryAction.ReadData], outcome.Runbook.Steps.Select(step => step.Action));
    }

    [Fact]
    public void An_older_CKDS_copy_does_not_undo_what_was_decided_about_a_key() => Assert.Equal(
        [RecoveryAction.RestoreKeyFromCopy, RecoveryAction.RecallKey, RecoveryAction.ReadData],
        new Story().WithStore(store => store with { Backups = [new CkdsBackup(Schedule.On(Story.At(12), Story.At(36)), 2, "V")], MasterKey = store.MasterKey with { Changes = Schedule.On(Story.At(20)) } })
            .WithKey(key => key with { Archived = Story.At(24) })
            .Outcome(Story.On("key-deletion", Story.Label.Text, 48)).Runbook.Steps.Select(step => step.Action));

    [Fact]
    public void A_recall_brings_back_whatever_is_under_the_key_and_that_is_told()
    {
        var other = new DataSetName("APPL.OTHER");
        var clear = new DataSetName("APPL.CLEAR");

        var outcomes = new Story().WithOthers(dataSet => dataSet with { Name = other }, dataSet => dataSet with { Name = clear, KeyLabel = null }).Outcomes(Story.On("key-archived", Story.Label.Text, 48));

        Assert.Equal([new EndEffect(0, other, BringsBack: true)], outcomes[0].EndEffects);
        Assert.Empty(outcomes[2].EndEffects);
    }

    [Fact]
    public void A_cartridge_that_is_lost_is_told_as_lost_where_no_volume_is_left_to_restore_to_either()
    {
        var dumps = new Story().WithDumpsAt(keep: 1, 24);
        var atHome = new Story { Plan = dumps.Plan with { Arrays = [dumps.Plan.Arrays[0]], BackupPolicies = [dumps.Plan.BackupPolicies[0] with { Steps = [new() { Utility = "ADRDSSU-DUMP", To = "CARTS" }] }] } };

        var outcome = atHome.Outcome(Story.On("site-loss", "P", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Equal([Cause.MediumLost], outcome.Failures.Where(failure => failure.Copy is not null).Select(failure => failure.Cause));
    }
}
