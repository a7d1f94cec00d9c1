using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;
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
            Assert.True(entry.Profile.Takes > Duration.Zero);
            string[] words = [entry.Profile.Actor, entry.Profile.Tool, entry.Profile.Reason, entry.Profile.Before, entry.Profile.Expected, entry.Profile.After];
            Assert.All(words, word => Assert.NotEmpty(word));
        });
    }

    [Fact]
    public void Every_cause_has_words_and_says_what_it_would_take() => Assert.All(Enum.GetValues<Cause>(), cause =>
    {
        Assert.NotEmpty(CauseWords.Of(new Failure(cause)));
        Assert.NotEmpty(CauseWords.Prerequisite(cause));
    });

    [Fact]
    public void What_changes_the_systems_stays_when_the_next_route_is_tried()
    {
        var draft = new RunbookDraft();
        draft.Keep(RecoveryAction.EnterKeyParts, "PLEX1", "Enter.");
        draft.Add(RecoveryAction.ReadData, "PLEX1", "Read the primary.");
        draft.StartRoute();
        draft.Add(RecoveryAction.ReadData, "PLEX1", "Read the copy.");

        var runbook = draft.Led();

        Assert.Equal([(1, "Enter."), (2, "Read the copy.")], runbook.Steps.Select(step => (step.Number, step.Instruction)));
        Assert.Equal(Duration.FromMinutes(375), runbook.Takes);
    }

    [Fact]
    public void Routes_that_fail_alike_are_noted_once()
    {
        var draft = new RunbookDraft();
        draft.NoteNotTaken("copies", "medium lost", "the medium");
        draft.NoteNotTaken("copies", "medium lost", "the medium");

        Assert.Single(draft.Failed().NotTaken);
    }

    [Fact]
    public void Runbooks_with_equal_lines_are_equal()
    {
        Assert.Equal(Of("Read."), Of("Read."));
        Assert.NotEqual(Of("Read."), Of("Write."));
    }

    private static Runbook Of(string instruction) => new([new RunbookStep(1, RecoveryAction.ReadData, "PLEX1", instruction)], []);
}
