using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Pages.Tables;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class TablesPageTests
{
    [Fact]
    public async Task Without_tables_there_is_one_button_and_it_asks_for_a_run()
    {
        await using var web = new WebContext();
        var page = web.At<TablesPage>("/tables");

        page.Find(".rp-state button").Click();

        var run = (await web.Runs.FindNextQueuedAsync())!;
        Assert.Equal((TablesRun.Kind, false, "2026-11-21"), (run.Parameters.Kind, run.Parameters.Extended, run.Parameters.Date));
        Assert.Contains("Queued.", page.Find(".rp-run-status").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rp-state"));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_elsewhere_is_told_here()
    {
        await using var web = new WebContext();
        var page = web.At<TablesPage>("/tables");
        page.Find(".rp-state button").Click();

        await web.Queue.CancelAsync(1);
        web.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("cancelled", page.Find(".rp-callout").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_cell_leads_to_an_address_of_its_own()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(TablesRun.Kind, Some.Tables());

        var page = web.At<TablesPage>("/tables");

        Assert.Equal("/tables?run=1&cell=paper-1.1.1", page.Find(".rp-threats td a").GetAttribute("href"));
        Assert.Empty(page.FindAll("#evidence"));
    }

    [Fact]
    public async Task The_address_opens_the_evidence_with_variants_outcomes_and_the_whole_log()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(TablesRun.Kind, Some.Tables(lines: 3));

        var page = web.At<TablesPage>("/tables?cell=paper-1.1.1");

        var evidence = page.Find("#evidence");
        Assert.Contains("copy is onsite", evidence.TextContent, StringComparison.Ordinal);
        Assert.Contains("copy is offsite", evidence.TextContent, StringComparison.Ordinal);
        Assert.Equal(["lost", "recovered"], page.FindAll("#evidence .rp-outcome__word").Select(word => word.TextContent));
        Assert.Equal(3, page.FindAll(".rp-log tbody tr").Count);
    }

    [Fact]
    public async Task The_address_names_the_variant_and_the_page_of_its_log()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(TablesRun.Kind, Some.Tables(lines: 250));

        var page = web.At<TablesPage>("/tables?cell=paper-1.1.1&page=3");

        Assert.Equal(50, page.FindAll(".rp-log tbody tr").Count);
        Assert.Contains("Page 3 of 3", page.Find(".rp-pager").TextContent, StringComparison.Ordinal);
        web.Services.GetRequiredService<NavigationManager>().NavigateTo("/tables?cell=paper-1.1.1&variant=2");
        page.WaitForAssertion(() => Assert.Contains("another step", page.Find(".rp-log").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("paper-1.9.1")]
    [InlineData("paper-9.1.1")]
    [InlineData("nonsense")]
    public async Task A_cell_that_is_not_there_is_said_so_beside_the_tables(string cell)
    {
        await using var web = new WebContext();
        web.Runs.AddDone(TablesRun.Kind, Some.Tables());

        var page = web.At<TablesPage>($"/tables?cell={cell}");

        Assert.Contains(cell, page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".rp-threats"));
    }

    [Fact]
    public async Task Script_in_a_name_is_text()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(TablesRun.Kind, Some.Tables(threat: "<script>alert(1)</script><img src=x onerror=alert(2)>"));

        var page = web.At<TablesPage>("/tables?cell=paper-1.1.1");

        Assert.Empty(page.FindAll("script, img"));
        Assert.Contains("<script>alert(1)</script>", page.Find(".rp-threats").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_no_such_tables_is_said_so()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay());

        var page = web.At<TablesPage>("/tables?run=1");

        Assert.Contains("Run 1 has no tables", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }
}
