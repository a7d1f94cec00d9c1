using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Replays.Moments;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Replays.Moments;

public class ReplayRecordingsTests
{
    private readonly PlanLibrary _plans;
    private readonly ReplayRecordings _desk;

    public ReplayRecordingsTests()
    {
        var store = new InMemoryPlanStore();
        _plans = new PlanLibrary(store, new PlanHistory(store), new ManualClock());
        _desk = new ReplayRecordings(_plans);
    }

    [Fact]
    public async Task A_run_is_recorded_once()
    {
        var (run, replay) = await ReplayedAsync();

        var first = _desk.MomentsAsync(run, replay);

        Assert.True((await first).Moments!.WorldsAgree);
        Assert.Same(first, _desk.MomentsAsync(run, replay));
    }

    [Fact]
    public async Task A_plan_that_is_not_what_was_replayed_is_refused()
    {
        var (run, replay) = await ReplayedAsync();

        var outcome = await _desk.MomentsAsync(run, replay with { PlanSha256 = new string('f', 64) });

        Assert.Null(outcome.Moments);
        Assert.Contains("is not kept any more as it was replayed (SHA-256 ffffffffffff…)", outcome.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Events_that_cannot_be_read_are_refused()
    {
        var (run, replay) = await ReplayedAsync();

        var outcome = await _desk.MomentsAsync(run with { Parameters = run.Parameters with { Events = ["flood target=PROD"] } }, replay);

        Assert.Contains("There is no such kind of event.", outcome.Refusal, StringComparison.Ordinal);
    }

    private async Task<(Run Run, ReplayDocument Replay)> ReplayedAsync()
    {
        var slug = await _plans.CreateAsync(PlanFile.Read(Sample.Text), "Ann", "From a file");
        var read = PlanFile.Read((await _plans.TextAsync(slug))!);
        var replay = new ReplayService().Run(read.Plan!, read.Sha256, EventParser.Parse(read.Plan!, [SampleMoments.Event], out _), 1, "2026-11-21");
        var parameters = new RunParameters { Kind = ReplayRun.Kind, Date = "2026-11-21", Plan = slug, Events = [SampleMoments.Event] };
        return (new Run { Id = 1, Title = "A run", Parameters = parameters, State = RunState.Done, ResultSha256 = "x" }, replay);
    }
}
