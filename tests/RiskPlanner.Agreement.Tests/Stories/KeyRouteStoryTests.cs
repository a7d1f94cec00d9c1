using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;

using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>By which routes a lost key comes back, and what each would have needed (z/OS facts, 2.6 and 8.7).</summary>
public class KeyRouteStoryTests
{
    private readonly Story _story = new();

    [Fact]
    public void A_key_under_OLD_is_re_enciphered_by_a_program()
    {
        var outcome = Changed(1, retained: 0).Outcome(KeyLoss);

        Assert.Equal([RecoveryAction.ReencipherKeyFromCopy, RecoveryAction.ReadData], Actions(outcome));
        Assert.Equal(Duration.FromMinutes(75), outcome.Takes);
    }

    [Fact]
    public void A_key_of_two_changes_ago_needs_retained_parts_and_a_spare_domain()
    {
        Assert.Equal([RecoveryAction.RestoreKeyThroughSpareDomain, RecoveryAction.ReadData], Actions(Changed(2, retained: 2).Outcome(KeyLoss)));

        var lost = Changed(2, retained: 0).Outcome(KeyLoss);
        Assert.Equal(OutcomeKind.Lost, lost.Kind);
        Assert.Contains(lost.Failures, failure => failure.Cause == Cause.KeyPartsMissing);
    }

    [Fact]
    public void The_spare_domain_may_be_on_another_sysplex_of_the_key_store_and_there_must_be_one()
    {
        var story = Changed(2, retained: 2);

        Assert.Equal(OutcomeKind.Recovered, Spare(story, "PLEX2").Outcome(KeyLoss).Kind);
        Assert.Equal(OutcomeKind.Lost, Spare(story).Outcome(KeyLoss).Kind);
    }

    [Fact]
    public void A_data_set_that_stands_on_the_recovery_of_another_one_has_the_same_route_and_steps()
    {
        var outcomes = Changed(1, retained: 0).WithOthers(other => other with { Name = new DataSetName("APPL.OTHER") }).Outcomes(KeyLoss);

        Assert.Equal(outcomes[0].RouteText, outcomes[1].RouteText);
        Assert.Equal(Actions(outcomes[0]), Actions(outcomes[1]));
    }

    [Fact]
    public void A_data_set_in_clear_stands_on_nobody_s_recovery()
    {
        var outcomes = Changed(1, retained: 0).WithOthers(other => other with { Name = new DataSetName("APPL.CLEAR"), KeyLabel = null }).Outcomes(KeyLoss);

        Assert.Equal(OutcomeKind.Intact, outcomes[1].Kind);
    }

    [Fact]
    public void A_key_that_comes_back_expired_is_put_back_and_its_date_changed()
    {
        var outcome = Changed(1, retained: 0).WithKey(key => key with { ActiveUntil = Story.At(40) }).Outcome(KeyLoss);

        Assert.Equal(OutcomeKind.Unavailable, outcome.Kind);
        Assert.Equal([RecoveryAction.ReencipherKeyFromCopy, RecoveryAction.ChangeKeyDate, RecoveryAction.ReadData], Actions(outcome));
        Assert.Equal(Duration.FromMinutes(60 + 15 + 15), outcome.Takes);
    }

    [Fact]
    public void A_repository_holds_the_key_whatever_the_master_key_was()
    {
        var story = With(Changed(2, retained: 0), Repository);

        Assert.Equal($"primary, key {Story.Label} from repository EKMF", story.Outcome(KeyLoss).RouteText);
    }

    [Fact]
    public void A_repository_that_is_lost_is_restored_with_its_recovery_key_first()
    {
        var strikes = new[] { Story.On("repository-loss", "EKMF", 60), KeyLoss };

        Assert.Equal(
            [RecoveryAction.RestoreRepository, RecoveryAction.RestoreKeyFromRepository, RecoveryAction.ReadData],
            Actions(With(Changed(2, retained: 0), Repository with { RecoveryKeyAt = "V" }).Outcome(strikes)));
        var lost = With(Changed(2, retained: 0), Repository).Outcome(strikes);
        Assert.Contains(lost.Failures, failure => failure.Cause == Cause.RecoveryKeyMissing);
    }

    [Fact]
    public void A_recovery_key_that_is_lost_is_missed_when_the_data_base_is_lost_and_no_new_one_was_made_before()
    {
        var (key, dataBase) = (Story.On("manager-key-loss", "EKMF", 46), Story.On("repository-loss", "EKMF", 60));
        var kept = Repository with { RecoveryKeyAt = "V" };

        Assert.Equal(OutcomeKind.Recovered, With(Changed(2, retained: 0), kept).Outcome(key, KeyLoss).Kind);
        var lost = With(Changed(2, retained: 0), kept).Outcome(key, dataBase, KeyLoss);
        Assert.Equal(OutcomeKind.Lost, lost.Kind);
        Assert.Contains(lost.Failures, failure => failure.Cause == Cause.RecoveryKeyMissing);

        // A new one is made while an instance stands, and where it is to be kept.
        Assert.Equal(OutcomeKind.Recovered, With(Changed(2, retained: 0), kept with { RecoveryKeyChanges = Schedule.On(Story.At(50)) }).Outcome(key, dataBase, KeyLoss).Kind);
        Assert.Equal(OutcomeKind.Lost, With(Changed(2, retained: 0), kept with { RecoveryKeyChanges = Schedule.On(Story.At(61)) }).Outcome(key, dataBase, KeyLoss).Kind);
        Assert.Equal(OutcomeKind.Lost, With(Changed(2, retained: 0), kept with { RecoveryKeyChanges = Schedule.On(Story.At(50)) }).Outcome(Story.On("site-loss", "V", 46), dataBase, KeyLoss).Kind);
    }

    [Fact]
    public void Under_dual_control_a_repository_keeps_a_key_until_a_second_person_asks_for_its_destruction()
    {
        var destruction = Story.On("key-destruction", Story.Label.Text, 48);
        var (first, second) = (destruction with { By = "A. Adams" }, destruction with { By = "B. Brown", At = Story.At(50) });
        var story = With(new Story(), Repository with { DualControl = true });

        Assert.Equal($"primary, key {Story.Label} from repository EKMF", story.Outcome(first).RouteText);
        Assert.Equal(OutcomeKind.Recovered, story.Outcome(first, first with { At = Story.At(49) }).Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(first, second).Kind);
        // Where an event says nobody, it is done by as many as are needed.
        Assert.Equal(OutcomeKind.Lost, story.Outcome(destruction).Kind);
        Assert.Equal(OutcomeKind.Lost, With(new Story(), Repository).Outcome(first).Kind);
    }

    [Fact]
    public void Nobody_asks_a_repository_of_which_no_instance_stands()
    {
        var destruction = Story.On("key-destruction", Story.Label.Text, 48);
        var story = With(new Story(), Repository with { DualControl = true, RecoveryKeyAt = "V" });
        Strike[] both = [destruction with { By = "A. Adams" }, destruction with { By = "B. Brown" }];

        Assert.Equal(OutcomeKind.Recovered, story.Outcome([Story.On("repository-loss", "EKMF", 47), .. both]).Kind);
        Assert.Equal(OutcomeKind.Lost, story.Outcome([.. both, Story.On("repository-loss", "EKMF", 49)]).Kind);
    }

    [Fact]
    public void A_key_that_KGUP_deleted_is_still_in_the_storage_of_the_other_sysplex()
    {
        var outcome = _story.Outcome(Story.On("kgup-deletion", Story.Label.Text, 48), Story.On("ipl", "PLEX1", 50));

        Assert.Equal("primary at PLEX2", outcome.RouteText);
    }

    [Fact]
    public void Before_the_IPL_nobody_notices_that_it_is_gone() =>
        Assert.Equal(OutcomeKind.Intact, _story.Outcome(Story.On("kgup-deletion", Story.Label.Text, 48)).Kind);

    [Fact]
    public void A_replaced_card_has_no_OLD_but_the_other_sysplex_has()
    {
        var outcome = Changed(1, retained: 0).Outcome(Story.On("card-replacement", "PLEX1", 60), KeyLoss);

        Assert.Equal($"primary, key {Story.Label} from STORE.COPY0001 at PLEX2", outcome.RouteText);
    }

    [Fact]
    public void A_wrong_master_key_lasts_until_the_key_parts_are_entered()
    {
        var outcome = _story.Outcome(Story.On("wrong-master-key", "PLEX1", 48));

        // PLEX2 works with the same key store.
        Assert.Equal("primary at PLEX2", outcome.RouteText);

        var alone = new Story { Plan = _story.Plan with { Sysplexes = [_story.Plan.Sysplexes[0]] } }.Outcome(Story.On("wrong-master-key", "PLEX1", 48));

        Assert.Equal("primary, key parts entered", alone.RouteText);
        Assert.Equal(Duration.FromMinutes(375), alone.Takes);
    }

    /// <summary>A change of the master key leaves a spoilt token as it was; once no register holds its master key, it is put back as a spoilt one is.</summary>
    [Fact]
    public void A_record_that_the_change_of_the_master_key_left_behind_is_put_back_from_a_repository()
    {
        var changed = Changed(1, retained: 0);
        var story = new Story { Plan = changed.Plan with { Sysplexes = [changed.Plan.Sysplexes[0]], KeyManagers = [Repository] } };

        var outcome = story.WithStore(store => store with { Backups = [] }).Outcome(Story.On("key-corruption", Story.Label.Text, 6), Story.On("master-key-loss", "PLEX1", 72));

        Assert.Equal([RecoveryAction.EnterKeyParts, RecoveryAction.RestoreKeyFromRepository, RecoveryAction.ReadData], Actions(outcome));
    }

    /// <summary>The coprocessor has the former master key; a CKDS copy from before the change fits it, whether the live CKDS is lost or not.</summary>
    [Fact]
    public void The_loss_of_a_CKDS_that_nobody_can_work_with_makes_no_recovery_quicker()
    {
        var story = Changed(1, retained: 1);
        var alone = new Story { Plan = story.Plan with { Sysplexes = [story.Plan.Sysplexes[0]] } };
        var wrong = Story.On("wrong-master-key", "PLEX1", 72);

        var outcome = alone.Outcome(wrong);

        Assert.Equal([RecoveryAction.ActivateCkdsCopy, RecoveryAction.ReadData], Actions(outcome));
        Assert.Equal(outcome.Takes, alone.Outcome(wrong, Story.On("ckds-loss", "STORE", 72)).Takes);
    }

    private static Strike KeyLoss { get; } = Story.On("key-loss", Story.Label.Text, 72);

    private static KeyManager Repository { get; } =
        new() { Name = "EKMF", Kind = KeyManagerKind.Repository, Site = "R", Keys = [new KeyLabelMask("DSET.**")] };

    private static IEnumerable<RecoveryAction> Actions(DataSetOutcome outcome) => outcome.Runbook.Steps.Select(step => step.Action);

    private static Story With(Story story, KeyManager repository) => new() { Plan = story.Plan with { KeyManagers = [repository] } };

    private static Story Spare(Story story, params string[] sysplexes) => new()
    {
        Plan = story.Plan with { Sysplexes = [.. story.Plan.Sysplexes.Select(sysplex => sysplex with { SpareDomain = sysplexes.Contains(sysplex.Name) })] },
    };

    private Story Changed(int changes, int retained) => _story.WithCkdsCopyAt(12).WithStore(store => store with
    {
        MasterKey = new()
        {
            Changes = Schedule.On([.. Enumerable.Range(0, changes).Select(number => Story.At(24 + number))]),
            RetainedGenerations = retained,
            PartsAt = ["V"],
        },
    });
}
