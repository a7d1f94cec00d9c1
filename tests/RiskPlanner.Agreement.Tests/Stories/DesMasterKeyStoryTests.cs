using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Threats;

using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>A CKDS whose header has another DES master key than the registers stops data set keys, though none is under it (z/OS facts 2, 5).</summary>
public class DesMasterKeyStoryTests
{
    private const string Wrong = "wrong-des-master-key";

    private static readonly MasterKeyPractice Changed = new() { PartsAt = ["V"], Changes = Schedule.On(Story.At(24)) };

    [Fact]
    public void A_recovery_card_that_missed_the_change_gets_the_parts_entered_and_the_runbook_says_so()
    {
        var outcome = Alone(With(Changed)).Outcome(Story.On(Wrong, "PLEX1", 48));

        Assert.Equal("primary, key parts entered", outcome.RouteText);
        Assert.Equal(Duration.FromMinutes(375), outcome.Takes);
        Assert.Equal("Enter the key parts of the master keys that wrap STORE and set them.", outcome.Runbook.Steps[0].Instruction);
    }

    [Fact]
    public void Without_its_parts_an_empty_CKDS_and_a_single_record_bring_the_data_back()
    {
        var outcome = Alone(With(Changed with { PartsAt = [] })).Outcome(Story.On(Wrong, "PLEX1", 48));

        Assert.Equal([RecoveryAction.InitialiseKeyService, RecoveryAction.RestoreKeyFromCopy, RecoveryAction.ReadData], Actions(outcome));
        Assert.Contains("an empty CKDS", outcome.RouteText, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_parts_and_without_any_copy_a_lost_CKDS_is_lost()
    {
        var outcome = Alone(With(Changed with { PartsAt = [] })).Outcome(Story.On(Wrong, "PLEX1", 48), Story.On("ckds-loss", "STORE", 48));

        Assert.Equal(OutcomeKind.Lost, outcome.Kind);
    }

    [Fact]
    public void A_zeroised_card_needs_the_parts_of_the_DES_master_key_too()
    {
        var (kept, lacking) = (Alone(With(Changed)), Alone(With(Changed with { PartsAt = [] })));
        var zeroised = Story.On("master-key-loss", "PLEX1", 48);

        Assert.Equal("primary, key parts entered", kept.Outcome(zeroised).RouteText);
        Assert.Contains(RecoveryAction.InitialiseKeyService, Actions(lacking.Outcome(zeroised)));
    }

    [Fact]
    public void Another_sysplex_with_the_right_one_reads_the_data() =>
        Assert.Equal("primary at PLEX2", With(Changed with { PartsAt = [] }).Outcome(Story.On(Wrong, "PLEX1", 48)).RouteText);

    [Fact]
    public void Parts_that_lay_at_a_lost_site_are_not_entered()
    {
        var outcome = Alone(With(Changed)).Outcome(Story.On("key-part-loss", "V", 48), Story.On(Wrong, "PLEX1", 48));

        Assert.DoesNotContain(RecoveryAction.EnterKeyParts, Actions(outcome));
    }

    /// <summary>The oldest CKDS copy is of before the change: systems that hold the new DES master key do not read it into storage before an IPL.</summary>
    [Theory]
    [InlineData(1, "primary, key parts entered")]
    [InlineData(0, "an empty CKDS")]
    public void An_old_CKDS_copy_that_is_put_back_whole_needs_the_former_DES_master_key(int retained, string route)
    {
        var story = Alone(With(Changed with { RetainedGenerations = retained }).WithCkdsCopyAt(12));
        var rollback = Story.On("ckds-rollback", "STORE", 48);

        Assert.Equal(OutcomeKind.Intact, story.Outcome(rollback).Kind);

        Assert.Contains(route, story.Outcome(rollback, Story.On("ipl", "PLEX1", 49)).RouteText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_comes_back_as_a_single_record_from_a_copy_of_before_the_change_needs_no_DES_master_key()
    {
        var lost = Story.On("key-loss", Story.Label.Text, 48);
        var (changed, unchanged) = (With(Changed with { PartsAt = [] }).WithCkdsCopyAt(12), new Story().WithCkdsCopyAt(12));

        var outcome = changed.Outcome(lost);

        Assert.Equal([RecoveryAction.RestoreKeyFromCopy, RecoveryAction.ReadData], Actions(outcome));
        Assert.Equal(unchanged.Outcome(lost).RouteText, outcome.RouteText);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void A_lost_CKDS_comes_back_from_a_copy_of_before_the_change_whether_the_former_parts_are_kept_or_not(int retained)
    {
        var outcome = Alone(With(Changed with { RetainedGenerations = retained }).WithCkdsCopyAt(12)).Outcome(Story.On("ckds-loss", "STORE", 48));

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Equal([RecoveryAction.InitialiseKeyService, RecoveryAction.RestoreKeyFromCopy, RecoveryAction.ReadData], Actions(outcome));
    }

    [Fact]
    public void A_recovery_site_with_a_CKDS_of_its_own_sets_the_new_one_as_it_sets_the_AES_one()
    {
        var story = With(Changed);
        var plan = story.Plan;
        var follower = new KeyStore { Name = "FAR", Sites = ["R"], Follows = new("STORE", KeyStoreTransport.Copy, Schedule.On(Story.At(36))) };
        var far = new Story
        {
            Plan = plan with
            {
                KeyStores = [plan.KeyStores[0] with { Sites = ["P"] }, follower],
                Sysplexes = [plan.Sysplexes[0], plan.Sysplexes[1] with { KeyStore = "FAR" }],
            },
        };

        Assert.Equal("primary at PLEX2", far.Outcome(Story.On(Wrong, "PLEX1", 48)).RouteText);
    }

    [Fact]
    public void Without_a_DES_master_key_nothing_is_checked() =>
        Assert.Equal(OutcomeKind.Intact, new Story().Outcome(Story.On(Wrong, "PLEX1", 48)).Kind);

    private static IEnumerable<RecoveryAction> Actions(DataSetOutcome outcome) => outcome.Runbook.Steps.Select(step => step.Action);

    private static Story Alone(Story story) => new() { Plan = story.Plan with { Sysplexes = [story.Plan.Sysplexes[0]] } };

    private static Story With(MasterKeyPractice des) => new Story().WithStore(store => store with { DesMasterKey = des });
}
