using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>The data base of a repository is backed up at moments: after its loss, what is younger than the newest backup is not in it.</summary>
public class RepositoryBackupStoryTests
{
    private static readonly KeyManager Repository = new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "P", Keys = [new KeyLabelMask("DSET.**")], RecoveryKeyAt = "V" };
    private static readonly Strike DataBaseLost = Story.On("repository-loss", "EKMF", 60);
    private static readonly Strike KeyLost = Story.On("key-loss", Story.Label.Text, 61);

    [Fact]
    public void As_long_as_an_instance_stands_its_backups_do_not_matter() =>
        Assert.Equal(OutcomeKind.Recovered, BackedUp(Schedule.On(Story.At(90))).Outcome(KeyLost).Kind);

    [Fact]
    public void Where_nobody_says_when_a_backup_has_all_that_the_repository_had() => Assert.Equal(OutcomeKind.Recovered, BackedUp(null).Outcome(DataBaseLost, KeyLost).Kind);

    [Theory]
    [InlineData(12, 61, OutcomeKind.Lost)]
    [InlineData(29, 61, OutcomeKind.Lost)]
    [InlineData(30, 61, OutcomeKind.Recovered)]
    [InlineData(31, 50, OutcomeKind.Recovered)]
    public void A_value_that_came_after_the_newest_backup_is_not_in_it(int backup, int second, OutcomeKind expected)
    {
        // The key is made at hour 30, the data set an hour later.
        var story = BackedUp(Schedule.On(Story.At(backup), Story.At(Math.Max(second, backup + 1)))).WithKey(key => key with { CreatedAt = Story.At(30) })
            .WithDataSet(dataSet => dataSet with { CreatedAt = Story.At(31) });

        Assert.Equal(expected, story.Outcome(DataBaseLost, KeyLost).Kind);
    }

    [Fact]
    public void The_cause_is_told()
    {
        var outcome = BackedUp(Schedule.On(Story.At(12))).WithKey(key => key with { CreatedAt = Story.At(30) }).WithDataSet(dataSet => dataSet with { CreatedAt = Story.At(31) }).Outcome(DataBaseLost, KeyLost);

        Assert.Contains(outcome.Failures, failure => failure is { From: KeyRoute.Repository, Source: "EKMF", Cause: Cause.KeyNotFound });
    }

    [Fact]
    public void Before_the_first_backup_there_is_none()
    {
        var outcome = BackedUp(Schedule.On(Story.At(70))).Outcome(DataBaseLost, KeyLost);

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
        Assert.Contains(outcome.Failures, failure => failure is { From: KeyRoute.Repository, Cause: Cause.RepositoryLost });
    }

    [Fact]
    public void The_runbook_restores_the_data_base_first() => Assert.Equal(
        [RecoveryAction.RestoreRepository, RecoveryAction.RestoreKeyFromRepository, RecoveryAction.ReadData],
        BackedUp(Schedule.On(Story.At(12))).Outcome(DataBaseLost, KeyLost).Runbook.Steps.Select(step => step.Action));

    [Fact]
    public void A_change_of_the_recovery_key_backs_the_data_base_up_too() =>
        Assert.Equal(OutcomeKind.Recovered, BackedUp(Schedule.On(Story.At(70)), Schedule.On(Story.At(50))).Outcome(DataBaseLost, KeyLost).Kind);

    [Fact]
    public void A_backup_that_is_lost_with_its_medium_is_made_anew_only_where_that_stands()
    {
        var on = BackedUp(Schedule.On(Story.At(12), Story.At(50)), on: "REC001");

        Assert.Equal(OutcomeKind.Recovered, on.Outcome(DataBaseLost, KeyLost).Kind);
        Assert.Equal(OutcomeKind.Lost, on.Outcome(Story.On("volume-failure", "REC001", 40), DataBaseLost, KeyLost).Kind);
    }

    [Fact]
    public void A_backup_that_is_lost_is_made_good_for_by_the_next_one()
    {
        var lost = Story.On("manager-backup-loss", "EKMF", 40);

        Assert.Equal(OutcomeKind.Lost, BackedUp(Schedule.On(Story.At(12))).Outcome(lost, DataBaseLost, KeyLost).Kind);
        Assert.Equal(OutcomeKind.Recovered, BackedUp(Schedule.On(Story.At(12))).Outcome(lost, KeyLost).Kind);
        Assert.Equal(OutcomeKind.Recovered, BackedUp(Schedule.On(Story.At(12), Story.At(50))).Outcome(lost, DataBaseLost, KeyLost).Kind);
        // A change of the recovery key makes one, too; where nobody says when it is backed up, nothing else does.
        Assert.Equal(OutcomeKind.Recovered, BackedUp(null, Schedule.On(Story.At(50))).Outcome(lost, DataBaseLost, KeyLost).Kind);
        Assert.Equal(OutcomeKind.Lost, BackedUp(null).Outcome(lost, DataBaseLost, KeyLost).Kind);
    }

    [Fact]
    public void A_change_of_the_recovery_key_writes_no_backup_to_a_medium_that_is_lost() => Assert.Equal(
        OutcomeKind.Lost, BackedUp(null, Schedule.On(Story.At(50)), on: "REC001").Outcome(Story.On("volume-failure", "REC001", 40), DataBaseLost, KeyLost).Kind);

    [Fact]
    public void A_job_that_writes_nothing_takes_the_place_of_the_backup_of_before()
    {
        var story = BackedUp(Schedule.On(Story.At(12), Story.At(50)));

        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("backup-failure", "EKMF", 40), DataBaseLost, KeyLost).Kind);
        // The one before was written.
        Assert.Equal(OutcomeKind.Recovered, story.Outcome(Story.On("backup-failure", "EKMF", 55), DataBaseLost, KeyLost).Kind);
    }

    [Fact]
    public void A_repository_whose_data_base_nobody_could_restore_has_no_backup_to_lose()
    {
        var plan = new Story().Plan with { KeyManagers = [Repository with { RecoveryKeyAt = null }] };

        Assert.Empty(ThreatTargets.In(plan, ThreatTarget.ManagerBackup));
        Assert.Equal(["EKMF"], ThreatTargets.In(BackedUp(null).Plan, ThreatTarget.ManagerBackup));
        Assert.DoesNotContain("EKMF", ThreatTargets.In(BackedUp(null).Plan, ThreatTarget.BackupJob));
        Assert.Contains("EKMF", ThreatTargets.In(BackedUp(Schedule.On(Story.At(12))).Plan, ThreatTarget.BackupJob));
    }

    [Fact]
    public void A_value_that_is_destroyed_is_destroyed_in_backups_too() =>
        Assert.Equal(OutcomeKind.Lost, BackedUp(Schedule.On(Story.At(12))).Outcome(Story.On("key-destruction", Story.Label.Text, 40), DataBaseLost).Kind);

    private static Story BackedUp(Schedule? backups, Schedule? changes = null, string? on = null) => new Story
    {
        Plan = new Story().Plan with { KeyManagers = [Repository with { DataBaseBackups = backups, RecoveryKeyChanges = changes, BackupOn = on }] },
    };
}
