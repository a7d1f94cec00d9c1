using NodaTime;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

using RiskPlanner.Testing;

namespace RiskPlanner.Simulation.Tests.Recovery;

public class RunbookTests
{
    [Fact]
    public void Every_action_has_an_actor_a_tool_checks_and_a_time_with_its_reason()
    {
        Assert.Equal(Enum.GetValues<RecoveryAction>(), RecoveryActions.All.Select(entry => entry.Action));
        Assert.All(RecoveryActions.All, entry =>
        {
            // What the plan has not takes a time that nobody knows.
            Assert.True(entry.Profile.Takes > Duration.Zero || entry.Action is RecoveryAction.AddVolume or RecoveryAction.StartSysplex);
            string[] words = [entry.Profile.Actor, entry.Profile.Tool, entry.Profile.Reason, entry.Profile.Before, entry.Profile.Expected, entry.Profile.After];
            Assert.All(words, word => Assert.NotEmpty(word));
        });
    }

    [Fact]
    public void Every_cause_has_words_and_says_what_it_would_take() => Assert.All(Enum.GetValues<Cause>(), cause =>
    {
        Assert.NotEmpty(CauseTable.Words(cause));
        Assert.NotEmpty(CauseTable.Of(cause).Prerequisite);
    });

    [Fact]
    public void Every_act_that_ends_an_outage_is_told_and_carried_out_by_one_row() => Assert.All(
        CauseTable.All.Select(row => row.Profile.Relief).OfType<RecoveryAction>(), action => Assert.NotNull(RecoveryActions.Of(action).Until));

    [Fact]
    public void The_time_of_a_runbook_is_that_of_its_steps_and_unknown_where_one_needs_what_the_plan_has_not()
    {
        var read = new RecoveryStep(RecoveryAction.ReadData, "PLEX1");
        var parts = new RecoveryStep(RecoveryAction.EnterKeyParts, "PLEX1") { KeyStore = "KEYS" };

        Assert.Equal(Duration.FromMinutes(375), new Runbook([parts, read]).Takes);
        Assert.Null(new Runbook([new RecoveryStep(RecoveryAction.AddVolume, ""), read]).Takes);
    }

    [Fact]
    public void Runbooks_with_equal_lines_are_equal()
    {
        Assert.Equal(Of(RecoveryAction.ReadData), Of(RecoveryAction.ReadData));
        Assert.NotEqual(Of(RecoveryAction.ReadData), Of(RecoveryAction.EnterKeyParts));
    }

    private static Runbook Of(RecoveryAction action) => new([new RecoveryStep(action, "PLEX1")]);
}
