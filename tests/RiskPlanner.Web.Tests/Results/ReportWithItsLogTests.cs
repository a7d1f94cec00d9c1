using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Results;

/// <summary>
/// A report names a file by its ending and its hash. Whoever has the report finds that file on the page of the run, under that ending, with that hash.
/// </summary>
public sealed class ReportWithItsLogTests
{
    [Theory]
    [InlineData("replay", "JSON with the full log")]
    [InlineData("tables", "JSON with all logs")]
    public async Task The_file_that_a_report_names_is_the_one_that_its_page_downloads(string kind, string link)
    {
        await using var program = await RunningProgram.StartAsync();
        var slug = await program.KeepAsync(Some.SampleText, Some.Sample);
        var run = await program.Services.GetRequiredService<RunQueue>().EnqueueAsync("A run", kind == "tables"
            ? new RunParameters { Kind = TablesRun.Kind, Date = "2026-11-21" }
            : new RunParameters { Kind = ReplayRun.Kind, Plan = slug, PlanVersion = 1, Date = "2026-11-21", Events = ["disk-failure target=DS8K-A at=2026-02-01T12:00:00Z"] });
        var store = program.Services.GetRequiredService<IRunStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await store.FindAsync(run.Id, patience.Token) is { HasEnded: false }) await Task.Delay(20, patience.Token);
        Assert.Null((await store.FindAsync(run.Id))!.Error);

        var page = await program.Client.GetStringAsync($"/runs/{run.Id}");
        var report = await program.Client.GetStringAsync($"/runs/{run.Id}/report.html");
        using var answer = await program.Client.GetAsync($"/runs/{run.Id}/evidence.json");

        Assert.Contains($"href=\"/runs/{run.Id}/evidence.json\"", page, StringComparison.Ordinal);
        Assert.Contains(link, page, StringComparison.Ordinal);
        Assert.Contains(".logs.json", report, StringComparison.Ordinal);
        Assert.Equal($"riskplanner-run-{run.Id}.logs.json", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains(DocumentJson.Sha256(await answer.Content.ReadAsByteArrayAsync()), report, StringComparison.Ordinal);
    }
}
