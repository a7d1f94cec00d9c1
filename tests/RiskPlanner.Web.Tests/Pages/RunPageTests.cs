using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class RunPageTests
{
    [Fact]
    public async Task A_run_that_failed_says_why()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run(state: RunState.Failed, error: "There is no plan 'x'."));

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Contains("There is no plan 'x'.", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_was_cancelled_says_that_nothing_was_kept()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run(state: RunState.Cancelled));

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Contains("nothing of it was kept", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_waits_can_be_cancelled()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run());
        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        page.Find(".rp-run-status button").Click();

        Assert.Equal(RunState.Cancelled, (await web.Runs.FindAsync(1))!.State);
        web.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("cancelled", page.Find(".rp-callout").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_alignment_leads_to_its_page_and_its_files()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(AlignmentRun.Kind, Aligned.Sample, Some.Sample, 1);

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Equal($"/plans/{Some.Sample}/alignment?run=1", page.Find(".rp-callout a").GetAttribute("href"));
        Assert.Equal(["/runs/1/result.csv", "/runs/1/result.json"], page.FindAll(".rp-downloads a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_replay_shows_what_struck_what_became_of_the_data_and_the_log()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(Some.Line("open"), Some.Line("close")));

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Contains("Disk failure", page.Markup, StringComparison.Ordinal);
        Assert.Equal("lost", page.Find(".rp-outcome__word").TextContent);
        Assert.Equal(2, page.FindAll(".rp-log tbody tr").Count);
    }

    [Fact]
    public async Task The_address_filters_the_log()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(Some.Line("open"), Some.Line("OPENING", detail: true), Some.Line("close")));

        var page = web.At<RunPage>("/runs/1?find=open&details=false", ("Id", 1));

        Assert.Equal("open", Assert.Single(page.FindAll(".rp-log tbody tr")).Children[2].TextContent);
        Assert.Contains("lines 1 to 1 of 1 that match, of 3 in the log", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_finds_nothing_is_said_so()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(Some.Line()));

        var page = web.At<RunPage>("/runs/1?find=nothing-like-it", ("Id", 1));

        Assert.Contains("No line of the log matches.", page.Markup, StringComparison.Ordinal);
    }
}
