using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>
/// A kind of run that lives in this folder alone (AddedRun.cs, AddedRunView.cs, AddedRunResult.razor) is computed, kept, listed, shown and
/// downloaded, and goes on after the program was started again.
/// </summary>
public sealed class AddedRunTests
{
    private static readonly RunParameters Asked = new() { Kind = AddedRun.Kind, Date = "2026-11-21", Options = new Dictionary<string, string> { ["word"] = "tea" } };

    [Fact]
    public async Task It_is_computed_listed_shown_and_downloaded()
    {
        await using var program = await RunningProgram.StartAsync(typeof(AddedRunTests).Assembly);

        var run = await program.Services.GetRequiredService<RunQueue>().EnqueueAsync("A run of the added kind", Asked);
        await EndOf(program, run);

        Assert.Contains("added kind", await program.Client.GetStringAsync("/runs"), StringComparison.Ordinal);
        var page = await program.Client.GetStringAsync($"/runs/{run.Id}");
        Assert.Contains("It was asked for tea.", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/runs/{run.Id}/words.txt\"", page, StringComparison.Ordinal);
        Assert.Equal("It was asked for tea.", await program.Client.GetStringAsync($"/runs/{run.Id}/words.txt"));
    }

    [Fact]
    public async Task It_has_the_files_of_its_kind_and_no_others()
    {
        await using var program = await RunningProgram.StartAsync(typeof(AddedRunTests).Assembly);
        var run = await program.Services.GetRequiredService<RunQueue>().EnqueueAsync("A run of the added kind", Asked);
        await EndOf(program, run);

        using var answer = await program.Client.GetAsync($"/runs/{run.Id}/result.json");

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task One_that_was_under_way_when_the_program_ended_is_computed_when_it_starts_again()
    {
        Run? interrupted = null;
        await using var program = await RunningProgram.StartAsync(
            async services => interrupted = await services.GetRequiredService<IRunStore>().AddAsync(new Run { Title = "A run of the added kind", Parameters = Asked, State = RunState.Running, Attempts = 1 }),
            typeof(AddedRunTests).Assembly);

        var run = await EndOf(program, interrupted!);

        Assert.Equal((RunState.Done, 2), (run.State, run.Attempts));
        Assert.Contains("It was asked for tea.", await program.Client.GetStringAsync($"/runs/{run.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_assembly_it_fails_and_what_was_computed_says_that_it_cannot_be_shown()
    {
        Run? waits = null, done = null;
        await using var program = await RunningProgram.StartAsync(async services =>
        {
            var store = services.GetRequiredService<IRunStore>();
            done = await store.AddAsync(new Run { Title = "Computed before", Parameters = Asked });
            await store.CompleteAsync(done with { State = RunState.Done, ResultSha256 = new string('a', 64) }, [1]);
            waits = await store.AddAsync(new Run { Title = "Still waits", Parameters = Asked });
        });

        var failed = await EndOf(program, waits!);

        Assert.Equal((RunState.Failed, "This program computes no runs of the kind Added."), (failed.State, failed.Error));
        Assert.Contains("does not know runs of the kind Added", await program.Client.GetStringAsync($"/runs/{done!.Id}"), StringComparison.Ordinal);
    }

    private static async Task<Run> EndOf(RunningProgram program, Run run)
    {
        var store = program.Services.GetRequiredService<IRunStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await store.FindAsync(run.Id, patience.Token) is { HasEnded: false }) await Task.Delay(20, patience.Token);
        return (await store.FindAsync(run.Id, patience.Token))!;
    }
}
