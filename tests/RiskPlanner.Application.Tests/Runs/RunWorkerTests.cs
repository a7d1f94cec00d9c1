using Microsoft.Extensions.Logging.Abstractions;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Tests.Runs;

public sealed class RunWorkerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly InMemoryRunStore _runs = new();
    private readonly InMemoryPlanStore _plans = new();
    private readonly RunQueue _queue;
    private readonly RunWorker _worker;

    public RunWorkerTests()
    {
        _queue = new RunQueue(_runs, TimeProvider.System);
        _worker = new RunWorker(_queue, _runs, Executor(), TimeProvider.System, NullLogger<RunWorker>.Instance);
    }

    public void Dispose()
    {
        _worker.Dispose();
        _queue.Dispose();
    }

    [Fact]
    public async Task A_run_is_computed_and_its_result_kept()
    {
        await _worker.StartAsync(CancellationToken.None);

        var ended = await EndOf(() => _queue.EnqueueAsync("Tables", Tables()));

        Assert.Equal((RunState.Done, null), (ended.State, ended.Error));
        var result = await _runs.FindResultAsync(ended.Id);
        Assert.Equal(ended.ResultSha256, DocumentJson.Sha256(result));
        Assert.Equal(2, DocumentJson.Read<TablesDocument>(result).Tables.Count);
    }

    [Fact]
    public async Task An_alignment_is_computed_of_the_version_that_was_asked()
    {
        var library = new PlanLibrary(_plans, new PlanHistory(_plans), TimeProvider.System);
        var slug = await library.CreateAsync(PlanFile.Read(Sample.Text), "Ann", "From a file");
        await _worker.StartAsync(CancellationToken.None);

        var ended = await EndOf(() => _queue.EnqueueAsync("Alignment", new RunParameters { Kind = AlignmentRun.Kind, Plan = slug, PlanVersion = 1, Date = "2026-11-21" }));

        Assert.Equal((RunState.Done, null), (ended.State, ended.Error));
        Assert.Equal("HISTORY.YEARS.CLOSED", DocumentJson.Read<AlignmentDocument>(await _runs.FindResultAsync(ended.Id)).Entries[0].Title);
    }

    [Fact]
    public async Task Progress_never_goes_back_and_ends_at_its_total()
    {
        var told = new List<Run>();
        _queue.Changed += run => { lock (told) told.Add(run); };
        await _worker.StartAsync(CancellationToken.None);

        var ended = await EndOf(() => _queue.EnqueueAsync("Tables", Tables()));

        Assert.Equal(told.Select(run => run.Done).Order(), told.Select(run => run.Done));
        Assert.True(ended.Total > 0 && ended.Done == ended.Total);
    }

    [Fact]
    public async Task A_run_that_is_being_computed_can_be_cancelled()
    {
        _queue.Changed += run => { if (run.State == RunState.Running && run.Done > 0) _ = _queue.CancelAsync(run.Id); };
        await _worker.StartAsync(CancellationToken.None);

        var ended = await EndOf(() => _queue.EnqueueAsync("Tables", Tables() with { Extended = true }));

        Assert.Equal(RunState.Cancelled, ended.State);
        Assert.Null(await _runs.FindResultAsync(ended.Id));
    }

    [Fact]
    public async Task A_run_that_waits_can_be_cancelled()
    {
        var run = await _queue.EnqueueAsync("Tables", Tables());

        await _queue.CancelAsync(run.Id);

        Assert.Equal(RunState.Cancelled, (await _runs.FindAsync(run.Id))!.State);
    }

    [Fact]
    public async Task What_is_asked_while_the_same_is_under_way_is_computed_once()
    {
        var first = await _queue.EnqueueAsync("Tables", Tables());

        Assert.Equal(first.Id, (await _queue.EnqueueAsync("Tables", Tables())).Id);
        Assert.NotEqual(first.Id, (await _queue.EnqueueAsync("Tables", Tables() with { Lifted = ["a"] })).Id);
        Assert.Equal(2, (await _runs.ListAsync(0, 10)).Total);

        // What has ended is computed anew where somebody asks for it.
        await _queue.CancelAsync(first.Id);
        Assert.NotEqual(first.Id, (await _queue.EnqueueAsync("Tables", Tables())).Id);
    }

    [Fact]
    public async Task What_is_being_computed_is_not_begun_again_unless_it_is_being_cancelled()
    {
        var first = await _queue.EnqueueAsync("Tables", Tables());
        var taken = (await _queue.TakeAsync(CancellationToken.None))!.Value;

        Assert.Equal(first.Id, (await _queue.EnqueueAsync("Tables", Tables())).Id);
        await _queue.CancelAsync(first.Id);
        Assert.NotEqual(first.Id, (await _queue.EnqueueAsync("Tables", Tables())).Id);
        taken.Cancellation.Dispose();
    }

    [Fact]
    public async Task A_run_that_was_cancelled_while_it_waited_is_never_taken()
    {
        var first = await _queue.EnqueueAsync("Tables", Tables());
        await _queue.CancelAsync(first.Id);
        await _worker.StartAsync(CancellationToken.None);

        await EndOf(() => _queue.EnqueueAsync("Tables", Tables()));

        Assert.Equal(RunState.Cancelled, (await _runs.FindAsync(first.Id))!.State);
        Assert.Null(await _runs.FindResultAsync(first.Id));
    }

    [Fact]
    public async Task A_run_of_a_plan_that_is_not_there_fails_with_a_sentence()
    {
        await _worker.StartAsync(CancellationToken.None);

        var ended = await EndOf(() => _queue.EnqueueAsync("Verdicts", new RunParameters { Kind = VerdictsRun.Kind, Plan = "none", Date = "2026-11-21" }));

        Assert.Equal(RunState.Failed, ended.State);
        Assert.Equal("There is no plan 'none'.", ended.Error);
    }

    [Fact]
    public async Task A_run_that_was_under_way_when_the_program_ended_is_computed_at_the_next_start()
    {
        await new PlanLibrary(_plans, new PlanHistory(_plans), TimeProvider.System).CreateAsync(PlanFile.Read(Sample.Text), "Ann", "From a file", "sample");
        var run = await _runs.AddAsync(new Run
        {
            Title = "Replay",
            State = RunState.Running,
            Parameters = new RunParameters { Kind = ReplayRun.Kind, Plan = "sample", Events = ["site-loss target=PROD"], Date = "2026-11-21" },
        });

        var ended = await EndOf(async () =>
        {
            await _worker.StartAsync(CancellationToken.None);
            return run;
        });

        Assert.Equal((RunState.Done, null), (ended.State, ended.Error));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(12)]
    public async Task What_cannot_be_kept_is_tried_again_until_it_can(int failures)
    {
        var store = new FailingRunStore(_runs, failures);
        using var queue = new RunQueue(store, TimeProvider.System);
        using var worker = new RunWorker(queue, store, Executor(), new HastyClock(), NullLogger<RunWorker>.Instance);
        var ended = new TaskCompletionSource<Run>(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Changed += run => { if (run.HasEnded) ended.TrySetResult(run); };
        await worker.StartAsync(CancellationToken.None);

        var asked = await queue.EnqueueAsync("Tables", Tables());

        Assert.Equal(RunState.Done, (await ended.Task.WaitAsync(Patience)).State);
        Assert.Equal(3 * failures, store.Failed);
        Assert.NotNull(await _runs.FindResultAsync(asked.Id));
        Assert.False(worker.ExecuteTask!.IsCompleted);
        await worker.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_run_whose_computing_ended_the_program_twice_is_given_up()
    {
        var run = await _runs.AddAsync(new Run { Title = "Tables", State = RunState.Running, Attempts = 2, Parameters = Tables() });

        await _worker.StartAsync(CancellationToken.None);
        await EndOf(() => _queue.EnqueueAsync("Tables", Tables()));

        var givenUp = (await _runs.FindAsync(run.Id))!;
        Assert.Equal(RunState.Failed, givenUp.State);
        Assert.Contains("ended twice", givenUp.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_under_way_when_the_program_is_asked_to_end_waits_again_and_that_counts_as_no_attempt()
    {
        var begun = new TaskCompletionSource<(Run Run, Task Stopping)>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Asked in the middle of the computing, which goes on when this returns.
        _queue.Changed += run => { if (run.State == RunState.Running && run.Done > 0 && !begun.Task.IsCompleted) begun.TrySetResult((run, _worker.StopAsync(CancellationToken.None))); };
        await _worker.StartAsync(CancellationToken.None);
        await _queue.EnqueueAsync("Tables", Tables() with { Extended = true });
        var (running, stopping) = await begun.Task.WaitAsync(Patience);

        await stopping;

        var waits = (await _runs.FindAsync(running.Id))!;
        Assert.Equal((RunState.Queued, 0), (waits.State, waits.Attempts));
    }

    private RunExecutor Executor()
    {
        var plans = new RunPlans(new PlanLibrary(_plans, new PlanHistory(_plans), TimeProvider.System));
        var tables = new ThreatTableService();
        return new RunExecutor([new TablesRun(tables), new VerdictsRun(tables, plans), new ReplayRun(new ReplayService(), plans), new AlignmentRun(new AlignmentService(), plans)]);
    }

    private static RunParameters Tables() => new() { Kind = TablesRun.Kind, Date = "2026-11-21" };

    /// <summary>Starts something and waits until the run that it gives has ended.</summary>
    private async Task<Run> EndOf(Func<Task<Run>> start)
    {
        var ended = new TaskCompletionSource<Run>(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Changed += run => { if (run.HasEnded) ended.TrySetResult(run); };
        await start();
        return await ended.Task.WaitAsync(Patience);
    }
}
