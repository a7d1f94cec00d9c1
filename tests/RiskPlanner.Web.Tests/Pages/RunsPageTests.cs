using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class RunsPageTests
{
    [Fact]
    public async Task Each_run_is_a_row_with_a_link_to_it()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run(state: RunState.Failed, error: "x"));
        web.Runs.Add(Some.Run(ReplayRun.Kind));

        var page = web.At<RunsPage>("/runs");

        Assert.Equal(["Run", "What", "Kind", "State", "Queued", "Took"], page.FindAll("th").Select(head => head.TextContent.Trim()));
        Assert.Equal(["/runs/2", "/runs/1"], page.FindAll("tbody tr").Select(row => row.QuerySelector("a")!.GetAttribute("href")));
        Assert.Contains("failed", page.FindAll("tbody tr")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_runs_it_says_so()
    {
        await using var web = new WebContext();

        Assert.Contains("Nothing has been computed yet.", web.At<RunsPage>("/runs").Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_changes_state_is_drawn_anew()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run());
        var page = web.At<RunsPage>("/runs");
        Assert.Contains("queued", page.Find("tbody tr").TextContent, StringComparison.Ordinal);

        web.Tell((await web.Runs.FindAsync(1))! with { State = RunState.Done });

        page.WaitForAssertion(() => Assert.Contains("done", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_run_that_waits_is_cancelled_only_after_a_yes()
    {
        await using var web = new WebContext();
        web.Runs.Add(Some.Run());
        var (dialogs, page) = (web.Dialogs(), web.At<RunsPage>("/runs"));

        var clicked = page.Find("[aria-label='Cancel run 1']").ClickAsync();
        dialogs.WaitForElement("[role=dialog]");
        Assert.Equal(RunState.Queued, (await web.Runs.FindAsync(1))!.State);
        await dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "Cancel the run").ClickAsync();
        await clicked;

        Assert.Equal(RunState.Cancelled, (await web.Runs.FindAsync(1))!.State);
    }
}
