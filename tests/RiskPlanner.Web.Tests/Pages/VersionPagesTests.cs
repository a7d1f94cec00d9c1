using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Differences;
using RiskPlanner.Web.Pages.Versions;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class VersionPagesTests
{
    private const string Address = $"/plans/{Some.Sample}";

    [Fact]
    public async Task Versions_are_listed_the_latest_first()
    {
        await using var web = await ChangedAsync();
        var page = Versions(web);

        Assert.Equal(["2", "1"], page.FindAll(".rp-versions tbody th").Select(cell => cell.TextContent));
        Assert.Contains("Bert", page.Find(".rp-versions tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[aria-label='Restore version 2']"));
        Assert.Empty(page.FindAll("[aria-label='Undo version 1']"));
    }

    [Fact]
    public async Task A_version_is_named_where_it_stands()
    {
        await using var web = await ChangedAsync();
        var page = Versions(web);

        page.Find("[aria-label='Name version 1']").Click();
        page.Find("[aria-label='Name of version 1']").Change("As approved");
        page.Find(".rp-name-form").Submit();

        Assert.Contains("As approved", page.FindAll(".rp-versions tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("As approved", (await web.Plans.VersionsAsync(Some.Sample, 2, 1))[0].Name);
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_not_kept()
    {
        await using var web = await ChangedAsync();
        var page = Versions(web);

        page.Find("[aria-label='Name version 1']").Click();
        page.Find("[aria-label='Name of version 1']").Change(new string('x', 61));
        page.Find(".rp-name-form").Submit();

        Assert.Contains("at most 60 characters", page.Find(".rp-fault").TextContent, StringComparison.Ordinal);
        Assert.Null((await web.Plans.VersionsAsync(Some.Sample, 2, 1))[0].Name);
    }

    [Fact]
    public async Task Restoring_says_first_what_it_changes_and_then_does_it()
    {
        await using var web = await ChangedAsync();
        await web.Services.GetRequiredService<AuthorName>().SetAsync("Carl");
        var page = Versions(web);

        page.Find("[aria-label='Restore version 1']").Click();
        Assert.Contains("Applications: 1 changed", page.Find(".rp-panel").TextContent, StringComparison.Ordinal);
        await page.Find(".rp-panel .rp-buttons .rp-button").ClickAsync(new());

        var latest = (await web.Plans.VersionsAsync(Some.Sample, null, 1))[0];
        Assert.Equal((3, "Carl", "Restored version 1"), (latest.Number, latest.Author, latest.Summary));
        Assert.Empty(page.FindAll(".rp-panel"));
        Assert.Equal("3", page.Find(".rp-versions tbody th").TextContent);
    }

    [Fact]
    public async Task What_is_the_same_cannot_be_restored()
    {
        await using var web = await ChangedAsync();
        await web.Services.GetRequiredService<PlanEditor>().RestoreAsync(Some.Sample, 1, "Carl");
        var page = Versions(web);

        page.Find("[aria-label='Restore version 1']").Click();

        Assert.True(page.Find(".rp-panel .rp-buttons .rp-button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Undoing_makes_a_version()
    {
        await using var web = await ChangedAsync();
        await web.Services.GetRequiredService<AuthorName>().SetAsync("Carl");
        var page = Versions(web);

        await page.Find("[aria-label='Undo version 2']").ClickAsync(new());

        Assert.Equal("3", page.Find(".rp-versions tbody th").TextContent);
        Assert.Contains("Version 2 is undone", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_shows_each_key_before_and_after()
    {
        await using var web = await ChangedAsync();
        var page = Compare(web, "?from=1&to=2");

        Assert.Equal("LEDGER", page.Find(".rp-difference h4 a").TextContent);
        Assert.Equal(["criticality", "high", "medium"], page.FindAll(".rp-fields-table code").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task The_other_way_round_before_and_after_change_places()
    {
        await using var web = await ChangedAsync();
        var page = Compare(web, "?from=2&to=1");

        Assert.Equal(["criticality", "medium", "high"], page.FindAll(".rp-fields-table code").Select(cell => cell.TextContent));
        Assert.Empty(page.FindAll(".rp-difference h4 a"));
    }

    [Theory]
    [InlineData("?from=0&to=2", "There is no version 0.")]
    [InlineData("?from=1&to=7", "There is no version 7. Expected: 1 to 2.")]
    public async Task A_version_that_is_none_is_said(string query, string fault)
    {
        await using var web = await ChangedAsync();

        Assert.Contains(fault, Compare(web, query).Find(".rp-fault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_numbers_the_present_version_is_compared_with_the_one_before()
    {
        await using var web = await ChangedAsync();

        Assert.Equal("Version 1 and version 2", Compare(web, "").Find("h1").TextContent);
    }

    [Fact]
    public async Task Verdicts_that_are_missing_can_be_asked_for()
    {
        await using var web = await ChangedAsync();
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample, planVersion: 1);
        var page = Compare(web, "?from=1&to=2");

        await page.Find("[aria-labelledby=verdicts] button").ClickAsync(new());

        var run = (await web.Runs.FindNextQueuedAsync())!;
        Assert.Equal((VerdictsRun.Kind, Some.Sample, 2), (run.Parameters.Kind, run.Parameters.Plan, run.Parameters.PlanVersion));
        Assert.Single(page.FindAll(".rp-run-status"));
    }

    [Fact]
    public async Task Verdicts_of_both_show_what_became_worse_first()
    {
        await using var web = await ChangedAsync();
        web.Runs.AddDone(VerdictsRun.Kind, Judged("Yes", "No"), Some.Sample, planVersion: 1);
        web.Runs.AddDone(VerdictsRun.Kind, Judged("No", "Yes"), Some.Sample, planVersion: 2);
        var page = Compare(web, "?from=1&to=2");

        Assert.Equal(["Worse", "Better"], page.FindAll(".rp-verdict-changes h3").Select(title => title.FirstChild!.TextContent.Trim()));
        Assert.Contains("SECOND", page.FindAll(".rp-verdict-changes")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_that_cannot_be_read_any_more_are_said_so_and_can_be_derived_anew()
    {
        await using var web = await ChangedAsync();
        web.Runs.AddStored(VerdictsRun.Kind, "{\"of\":\"another version\"}"u8.ToArray(), Some.Sample, planVersion: 1);
        web.Runs.AddDone(VerdictsRun.Kind, Judged("No", "Yes"), Some.Sample, planVersion: 2);
        var page = Compare(web, "?from=1&to=2");

        Assert.Contains("cannot be read by this one", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Contains("Run assessment of version 1", page.Find("[aria-labelledby=verdicts] button").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_that_are_done_appear_by_themselves()
    {
        await using var web = await ChangedAsync();
        web.Runs.AddDone(VerdictsRun.Kind, Judged("Yes", "No"), Some.Sample, planVersion: 1);
        var page = Compare(web, "?from=1&to=2");
        await page.Find("[aria-labelledby=verdicts] button").ClickAsync(new());

        web.Runs.AddDone(VerdictsRun.Kind, Judged("Yes", "No"), Some.Sample, planVersion: 2);
        await web.Queue.CancelAsync((await web.Runs.FindNextQueuedAsync())!.Id);
        web.Clock.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Contains("None: each data set has the verdict that it had.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_left_observes_no_more()
    {
        await using var web = await ChangedAsync();
        Compare(web, "?from=1&to=2");
        Assert.Equal(1, web.Observers);

        await web.DisposeComponentsAsync();

        Assert.Equal(0, web.Observers);
    }

    [Theory]
    [InlineData("[\"A\",\"B\"]", "[\"A\",\"B\",\"C\"]", "", "C", 2)]
    [InlineData("[\"A\",\"A\"]", "[\"A\"]", "A", "", 1)]
    [InlineData("[\"A\",\"B\"]", "[\"B\",\"A\"]", "", "", 2)]
    public void Lists_differ_entry_by_entry(string before, string after, string gone, string added, int same)
    {
        var difference = ListDifference.Of(new FieldDifference("volumes", JsonNode.Parse(before), JsonNode.Parse(after)))!;

        Assert.Equal((gone, added, same), (string.Join(",", difference.Gone), string.Join(",", difference.New), difference.Same));
    }

    private static IRenderedComponent<VersionsPage> Versions(WebContext web) => web.At<VersionsPage>($"{Address}/versions", ("Slug", Some.Sample));

    private static IRenderedComponent<ComparePage> Compare(WebContext web, string query) => web.At<ComparePage>($"{Address}/compare{query}", ("Slug", Some.Sample));

    private static RiskPlanner.Application.Documents.TablesDocument Judged(string first, string second)
    {
        var tables = Some.Tables();
        var cell = tables.Tables[0].Rows[0].Cells[0];
        var row = new RiskPlanner.Application.Documents.EvidenceRow("Key loss", [cell with { Text = first, Verdict = KindOf(first) }, cell with { Text = second, Verdict = KindOf(second) }]);
        return tables with { Tables = [tables.Tables[0] with { Columns = ["FIRST", "SECOND"], Rows = [row] }] };
    }

    private static Verdict KindOf(string text) => text == "Yes" ? Verdict.Yes : Verdict.No;

    // The sample in two versions: Bert has made an application less critical.
    private static async Task<WebContext> ChangedAsync()
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var item = (await web.Plans.ItemsAsync(Some.Sample, "applications", ["LEDGER"])).Single().Item;
        var content = item.ToJson();
        content["criticality"] = "medium";
        var edit = new ItemEdit { Section = "applications", Identity = "LEDGER", Base = item.Content, Content = content };
        await web.Services.GetRequiredService<PlanEditor>().SaveAsync(new PlanEdit(Some.Sample, "Bert", [edit]));
        return web;
    }
}
