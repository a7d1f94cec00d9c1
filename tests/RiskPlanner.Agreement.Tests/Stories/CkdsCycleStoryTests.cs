using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Agreement.Tests.Stories;

/// <summary>Cycles of a CKDS can fail like cycles of data: silently, so that the oldest copies go on being dropped, or visibly.</summary>
public class CkdsCycleStoryTests
{
    private static readonly Strike Loss = Story.On("ckds-loss", "STORE", 60);

    private readonly Story _story = WithCycles(Cycle(null, keep: 2));

    [Fact]
    public void Copies_that_write_nothing_push_the_good_ones_out_until_none_is_left()
    {
        Assert.Equal(OutcomeKind.Recovered, _story.Outcome(Loss).Kind);
        Assert.Equal(OutcomeKind.Lost, _story.Outcome(Story.On("backup-failure", "STORE", 30), Loss).Kind);
    }

    [Fact]
    public void As_long_as_one_good_copy_is_left_it_serves()
    {
        Assert.Equal(OutcomeKind.Recovered, WithCycles(Cycle(null, keep: 5)).Outcome(Story.On("backup-failure", "STORE", 30), Loss).Kind);
        Assert.Equal(OutcomeKind.Recovered, _story.Outcome(Story.On("backup-failure", "STORE", 50), Loss).Kind);
    }

    [Fact]
    public void A_job_that_fails_visibly_drops_none()
    {
        // Nothing can be copied from a CKDS that is spoilt: each job fails, and people see it.
        var outcome = _story.Outcome(Story.On("ckds-corruption", "STORE", 30), Loss);

        Assert.Equal(OutcomeKind.Recovered, outcome.Kind);
        Assert.Contains("STORE.COPY0003", outcome.RouteText, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_cycles_one_can_fail_alone()
    {
        var story = WithCycles(Cycle("DAILY", keep: 2), Cycle("MONTHLY", keep: 2));

        Assert.Contains("MONTHLY", story.Outcome(Story.On("backup-failure", "STORE.DAILY", 30), Loss).RouteText, StringComparison.Ordinal);
        Assert.Contains("DAILY", story.Outcome(Story.On("backup-failure", "STORE.MONTHLY", 30), Loss).RouteText, StringComparison.Ordinal);
        Assert.Equal(OutcomeKind.Lost, story.Outcome(Story.On("backup-failure", "STORE", 30), Loss).Kind);
    }

    private static CkdsBackup Cycle(string? name, int keep) => new(Schedule.Repeating(Period.FromHours(12), Story.At(0)), keep, "V") { Name = name };

    private static Story WithCycles(params CkdsBackup[] cycles) => new Story().WithStore(store => store with { Backups = cycles });
}
