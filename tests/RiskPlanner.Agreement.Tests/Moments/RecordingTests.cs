using RiskPlanner.Agreement.Tests.Agreement;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Moments;

/// <summary>Recordings of generated cases (docs/theory/replay.md, "Moments").</summary>
[Collection(nameof(AgreementCollection))]
public class RecordingTests(AgreementRun run)
{
    private const int Cases = 200;

    [Fact]
    public void A_recorded_moment_is_that_of_a_fresh_replay_stopped_there()
    {
        foreach (var (replay, number) in run.Cases.Take(Cases).Select((judged, number) => (judged.Case, number)))
        {
            var recording = Recorded(replay);
            var dataSet = replay.Plan.DataSets[number % replay.Plan.DataSets.Count];
            // Forwards and back, so that a moment that spoilt another one would be noticed.
            foreach (var happened in new[] { 0.9, 0.1, 1.0, 0.5, 0.7 }.Select(share => (int)(share * recording.Happenings.Count)))
                AssertSame(FreshReplay.StoppedAfter(replay, happened, null, dataSet), recording.Look(happened, null, dataSet.Name));
        }
    }

    [Fact]
    public void Each_moment_of_a_recovery_is_that_of_a_fresh_replay_stopped_there()
    {
        foreach (var judged in run.Cases.Take(40))
        {
            var recording = Recorded(judged.Case);
            var dataSet = judged.Case.Plan.DataSets[0];
            foreach (var happened in Enumerable.Range(1, recording.Happenings.Count).Where(number => recording.Happenings[number - 1].Kind >= HappeningKind.Strike).TakeLast(25))
                AssertSame(FreshReplay.StoppedAfter(judged.Case, happened, null, dataSet), recording.Look(happened, null, dataSet.Name));
        }
    }

    [Fact]
    public void A_moment_between_two_things_has_what_arrived_by_then()
    {
        foreach (var judged in run.Cases.Take(Cases))
        {
            var recording = Recorded(judged.Case);
            var dataSet = judged.Case.Plan.DataSets[^1];
            var at = judged.Case.Plan.From + ((recording.End - judged.Case.Plan.From) * 0.6);
            var happened = recording.HappenedBy(at);
            AssertSame(FreshReplay.StoppedAfter(judged.Case, happened, at, dataSet), recording.Look(happened, at, dataSet.Name));
        }
    }

    [Fact]
    public void A_recording_ends_with_the_outcomes_of_the_replay()
    {
        foreach (var judged in run.Cases.Take(Cases)) Assert.Equal(judged.Outcomes, Recorded(judged.Case).Outcomes);
    }

    [Fact]
    public void What_a_recording_counts_are_the_lines_of_the_emulators_log()
    {
        foreach (var judged in run.Cases.Take(Cases))
        {
            var log = new ReplayEngine(new EmulatedWorldFactory()).Run(judged.Case.Plan, judged.Case.Strikes, 1).Log.Where(line => !line.Detail).ToList();
            var recording = Recorded(judged.Case);
            Assert.Equal(log.Count, recording.Happenings[^1].Lines);
            Assert.All(recording.Happenings, happening => Assert.Equal(happening.At, log[happening.Lines - 1].Time));
        }
    }

    [Fact]
    public void When_the_recovery_of_a_data_set_begins_its_moment_foretells_the_outcome()
    {
        foreach (var judged in run.Cases.Take(Cases))
        {
            var recording = Recorded(judged.Case);
            // The first one: later ones find what earlier ones put right.
            var discovery = recording.Happenings.ToList().FindIndex(happening => happening.Kind == HappeningKind.Discovery);
            var moment = recording.Happenings[discovery].At;
            foreach (var outcome in recording.Outcomes.Where((_, number) => IsFirst(judged.Case, number)))
                Assert.Equal(outcome, recording.Look(discovery, moment, outcome.DataSet).IfRecoveredNow);
        }
    }

    [Fact]
    public void Within_a_recovery_a_moment_shows_the_world_after_the_steps_up_to_there()
    {
        var restored = 0;
        foreach (var judged in run.Cases.Take(Cases))
        {
            if (judged.Outcomes is not [{ Kind: OutcomeKind.Recovered, Route.Copy: { Continuous: false } } outcome]) continue;
            var recording = Recorded(judged.Case);
            var end = recording.Happenings.ToList().FindLastIndex(happening => happening.Kind == HappeningKind.Outcome);
            // The last line before the outcome is the read of what was brought back.
            var target = outcome.Runbook.Steps.Last(step => step.IsCheck).Data!.Value;
            Assert.Contains(recording.Look(end, null, outcome.DataSet).Places, place => place.Address == target);
            restored++;
            var discovery = recording.Happenings.ToList().FindLastIndex(happening => happening.Kind == HappeningKind.Discovery);
            Assert.DoesNotContain(recording.Look(discovery + 1, null, outcome.DataSet).Places, place => place.Address == target);
        }

        Assert.InRange(restored, 10, Cases);
    }

    [Fact]
    public void A_world_that_cannot_be_looked_into_is_refused()
    {
        var replay = run.Cases[0].Case;
        Assert.Throws<ArgumentException>(() => ReplayRecording.Of(replay.Plan, replay.Strikes, new EmulatedWorldFactory()));
    }

    private static bool IsFirst(ReplayCase replay, int number)
    {
        var script = ReplayScript.Of(replay.Plan, replay.Strikes);
        return replay.Plan.DataSets.OrderBy(dataSet => script.Discoveries[dataSet.Name]).First() == replay.Plan.DataSets[number];
    }

    private static ReplayRecording Recorded(ReplayCase replay) => ReplayRecording.Of(replay.Plan, replay.Strikes, new SymbolicWorldFactory(), 8);

    private static void AssertSame(ReplayMoment fresh, ReplayMoment recorded) => Assert.Equal(MomentWords.Of(fresh), MomentWords.Of(recorded));
}
