using System.Text;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Testing;
using RiskPlanner.Web.Pages.Alignment;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Pages.Replays;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Pages.Tables;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>Runs of an earlier version of the program are shown as far as they can be read, and otherwise said to be computed anew.</summary>
public sealed class EarlierRunsTests
{
    private static readonly byte[] Unreadable = Encoding.UTF8.GetBytes("{\"of\":\"another version\"}");

    [Fact]
    public async Task Tables_of_an_earlier_version_are_shown_with_marks_and_evidence()
    {
        await using var web = new WebContext();
        web.Runs.AddStored(TablesRun.Kind, EarlierDocuments.Tables);

        var page = web.At<TablesPage>("/tables?cell=paper-1.5.1");

        Assert.NotEmpty(page.FindAll(".rp-threats .rp-verdict--yes-if"));
        Assert.NotEmpty(page.FindAll("#evidence .rp-outcome__word"));
    }

    [Theory]
    [InlineData("Verdicts")]
    [InlineData("Replay")]
    public async Task A_run_of_an_earlier_version_is_shown(string kind)
    {
        await using var web = new WebContext();
        web.Runs.AddStored(new RunKind(kind), kind == "Replay" ? EarlierDocuments.Replay : EarlierDocuments.Verdicts, "small");

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Contains("SMALL.ALONE", page.Find("table").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rp-callout"));
        Assert.DoesNotContain("noticed by", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moments_of_a_replay_of_an_earlier_version_are_to_be_replayed_anew()
    {
        await using var web = new WebContext();
        web.Runs.AddStored(ReplayRun.Kind, EarlierDocuments.Replay, "small", events: ["key-loss target=SMALL.PRIM.KEY001"]);

        var page = web.At<ReplayPage>("/replays/1", ("Id", 1));

        page.WaitForAssertion(() => Assert.Contains("Replay the plan anew", page.Find(".rp-callout").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tables")]
    [InlineData("Verdicts")]
    [InlineData("Replay")]
    public async Task A_run_that_cannot_be_read_says_that_it_is_to_be_computed_anew(string kind)
    {
        await using var web = new WebContext();
        web.Runs.AddStored(new RunKind(kind), Unreadable, kind == "Tables" ? null : "small");

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Contains("Recalculate it", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_that_cannot_be_read_can_be_derived_anew()
    {
        await using var web = new WebContext();
        web.Runs.AddStored(TablesRun.Kind, Unreadable);

        var page = web.At<TablesPage>("/tables");

        Assert.Contains("Recalculate it", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        page.Find(".rp-state button").Click();
        Assert.NotNull(await web.Runs.FindNextQueuedAsync());
    }

    [Fact]
    public async Task Moments_that_cannot_be_read_are_said_so()
    {
        await using var web = new WebContext();
        web.Runs.AddStored(ReplayRun.Kind, Unreadable, Some.Sample);

        Assert.Contains("Recalculate it", web.At<ReplayPage>("/replays/1", ("Id", 1)).Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alignment_that_cannot_be_read_can_be_computed_anew()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddStored(AlignmentRun.Kind, Unreadable, Some.Sample, 1);

        var page = web.At<AlignmentPage>($"/plans/{Some.Sample}/alignment", ("Slug", Some.Sample));

        Assert.Contains("Recalculate it", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("button"));
    }

    [Fact]
    public async Task A_plan_whose_verdicts_cannot_be_read_is_shown_and_says_so()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddStored(VerdictsRun.Kind, Unreadable, Some.Sample, 1);

        var page = web.At<PlanPage>($"/plans/{Some.Sample}", ("Slug", Some.Sample));

        page.WaitForAssertion(() => Assert.Contains("cannot be read by this one", page.Markup, StringComparison.Ordinal));
    }
}
