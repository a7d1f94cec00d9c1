using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Persistence.Tests;

public sealed class RunStoreTests
{
    private static readonly byte[] Result = "{\"title\":\"<b>\"}"u8.ToArray();

    [Fact]
    public async Task A_run_comes_back_as_it_was_kept()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var run = Some.Run(ReplayRun.Kind, "payroll") with
        {
            Parameters = new RunParameters
            {
                Kind = ReplayRun.Kind, Seed = ulong.MaxValue, Date = "2026-11-21", Plan = "payroll", Extended = true,
                Lifted = ["key-recovery"], Events = ["site-loss target=PROD"],
            },
            State = RunState.Failed, Done = 3, Total = 7, StartedAt = Some.Noon.AddTicks(1), EndedAt = Some.Noon.AddHours(1), Error = "No 'x'.",
        };

        var added = await database.Runs.AddAsync(run);

        Assert.Equal(Json(run with { Id = 1 }), Json(added));
        Assert.Equal(Json(added), Json((await database.Runs.FindAsync(1))!));
        Assert.Equal(TimeSpan.Zero, added.QueuedAt.Offset);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_null()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();

        Assert.Null(await database.Runs.FindAsync(42));
        Assert.Null(await database.Runs.FindResultAsync(42));
    }

    [Fact]
    public async Task An_update_of_a_run_that_is_not_there_is_a_mistake()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Runs.UpdateAsync(Some.Run() with { Id = 42 }));
    }

    [Fact]
    public async Task Lists_have_the_newest_first_and_say_how_many_there_are()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        for (var count = 0; count < 5; count++) await database.Runs.AddAsync(Some.Run());

        var (runs, total) = await database.Runs.ListAsync(skip: 1, take: 2);

        Assert.Equal([4, 3], runs.Select(run => run.Id));
        Assert.Equal(5, total);
    }

    [Fact]
    public async Task The_next_run_is_the_oldest_that_waits()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var first = await database.Runs.AddAsync(Some.Run());
        var second = await database.Runs.AddAsync(Some.Run());
        await database.Runs.AddAsync(Some.Run());
        await database.Runs.UpdateAsync(first with { State = RunState.Cancelled });

        Assert.Equal(second.Id, (await database.Runs.FindNextQueuedAsync())?.Id);
    }

    [Fact]
    public async Task The_latest_done_run_is_of_the_kind_and_plan_that_were_asked_for()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var tables = await DoneAsync(database, TablesRun.Kind, null);
        var payroll = await DoneAsync(database, VerdictsRun.Kind, "payroll");
        await DoneAsync(database, VerdictsRun.Kind, "other");
        await database.Runs.AddAsync(Some.Run(VerdictsRun.Kind, "payroll"));

        Assert.Equal(payroll.Id, (await database.Runs.FindLatestDoneAsync(VerdictsRun.Kind, "payroll"))?.Id);
        Assert.Equal(tables.Id, (await database.Runs.FindLatestDoneAsync(TablesRun.Kind))?.Id);
        Assert.Null(await database.Runs.FindLatestDoneAsync(ReplayRun.Kind));
    }

    [Fact]
    public async Task The_runs_of_a_plan_are_those_of_the_kind_the_newest_first()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var first = await DoneAsync(database, VerdictsRun.Kind, "payroll");
        await DoneAsync(database, VerdictsRun.Kind, "other");
        await DoneAsync(database, ReplayRun.Kind, "payroll");
        var second = await database.Runs.AddAsync(Some.Run(VerdictsRun.Kind, "payroll"));

        Assert.Equal([second.Id, first.Id], (await database.Runs.ListOfPlanAsync(VerdictsRun.Kind, "payroll")).Select(run => run.Id));
    }

    [Fact]
    public async Task A_result_comes_back_byte_for_byte()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var run = await database.Runs.AddAsync(Some.Run());

        await database.Runs.CompleteAsync(run with { State = RunState.Done }, Result);

        Assert.Equal(Result, await database.Runs.FindResultAsync(run.Id));
        Assert.Equal(RunState.Done, (await database.Runs.FindAsync(run.Id))?.State);
    }

    [Fact]
    public async Task A_run_computed_again_has_the_later_result()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var run = await database.Runs.AddAsync(Some.Run());
        await database.Runs.CompleteAsync(run, [1]);

        await database.Runs.CompleteAsync(run, [2]);

        Assert.Equal([2], await database.Runs.FindResultAsync(run.Id));
    }

    [Fact]
    public async Task A_completion_that_fails_leaves_neither_state_nor_result()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var run = await database.Runs.AddAsync(Some.Run());
        await database.RefuseResultsAsync();

        await Assert.ThrowsAnyAsync<Exception>(() => database.Runs.CompleteAsync(run with { State = RunState.Done }, Result));

        Assert.Equal(RunState.Queued, (await database.Runs.FindAsync(run.Id))?.State);
        Assert.Null(await database.Runs.FindResultAsync(run.Id));
    }

    [Fact]
    public async Task Runs_that_were_interrupted_wait_again_from_the_start()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var interrupted = await database.Runs.AddAsync(Some.Run());
        await database.Runs.UpdateAsync(interrupted with { State = RunState.Running, StartedAt = Some.Noon, Done = 5, Total = 9 });
        var done = await DoneAsync(database, TablesRun.Kind, null);

        var counts = await database.Runs.RequeueInterruptedAsync(2, Some.Noon, "It ended twice.");

        Assert.Equal((1, 0), counts);
        Assert.Equal(Json(interrupted), Json((await database.Runs.FindNextQueuedAsync())!));
        Assert.Equal(RunState.Done, (await database.Runs.FindAsync(done.Id))?.State);
    }

    [Fact]
    public async Task A_run_that_was_interrupted_as_often_as_is_allowed_has_failed()
    {
        await using var database = await TemporaryDatabase.PreparedAsync();
        var once = await database.Runs.AddAsync(Some.Run() with { State = RunState.Running, Attempts = 1 });
        var twice = await database.Runs.AddAsync(Some.Run() with { State = RunState.Running, Attempts = 2 });

        var counts = await database.Runs.RequeueInterruptedAsync(2, Some.Noon, "It ended twice.");

        Assert.Equal((1, 1), counts);
        Assert.Equal((RunState.Queued, 1), (await database.Runs.FindAsync(once.Id)) is { } waits ? (waits.State, waits.Attempts) : default);
        var failed = (await database.Runs.FindAsync(twice.Id))!;
        Assert.Equal((RunState.Failed, "It ended twice.", (DateTimeOffset?)Some.Noon), (failed.State, failed.Error, failed.EndedAt));
    }

    private static async Task<Run> DoneAsync(TemporaryDatabase database, RunKind kind, string? plan)
    {
        var run = await database.Runs.AddAsync(Some.Run(kind, plan));
        await database.Runs.CompleteAsync(run with { State = RunState.Done }, Result);
        return run;
    }

    private static string Json(Run run) => System.Text.Encoding.UTF8.GetString(DocumentJson.Write(run));
}
