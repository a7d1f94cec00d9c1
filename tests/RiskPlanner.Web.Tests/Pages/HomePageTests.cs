using System.Text.Json;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Pages.Home;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class HomePageTests
{
    [Fact]
    public async Task With_nothing_there_it_says_what_to_do_first()
    {
        await using var web = new WebContext();

        var page = web.At<HomePage>("/");

        Assert.Equal("/tables", page.Find(".rp-steps a").GetAttribute("href"));
        Assert.Contains("There is no plan yet.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing has been computed yet.", page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll(".rp-entries h2 a"), link => Assert.Matches("^/(plans|tables|naming)$", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task What_was_done_is_not_asked_for_again()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(TablesRun.Kind, Some.Tables());
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample);
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(), Some.Sample);

        var page = web.At<HomePage>("/");

        Assert.Empty(page.FindAll(".rp-steps"));
        Assert.Equal(3, page.FindAll("[aria-labelledby=latest-runs] li").Count);
    }

    [Fact]
    public async Task A_plan_shows_its_version_nos_worst_finding_margin_and_last_run_with_the_lists_behind_them()
    {
        await using var web = new WebContext();
        await Assessed.KeepAsync(web, Assessed.Text);
        var nos = (await CommandLineJson.OfAsync("verdicts", Assessed.Text)).EnumerateArray().SelectMany(table => table.GetProperty("rows").EnumerateArray())
            .SelectMany(row => row.GetProperty("details").EnumerateArray().Skip(1)).Count(detail => detail.GetProperty("verdict").GetString() == "no");

        var page = web.At<HomePage>("/");
        page.WaitForElement("td .rp-verdict", TimeSpan.FromSeconds(10));

        var row = page.Find("[aria-labelledby=latest-plans] tbody tr");
        Assert.Equal(
            [
                $"/plans/{Some.Sample}", $"/plans/{Some.Sample}/versions", $"/plans/{Some.Sample}/assessment?run=1&show=unprotected", $"/plans/{Some.Sample}/assessment?run=1&show=lost",
                $"/plans/{Some.Sample}/findings?severity=error&status=open", $"/plans/{Some.Sample}/alignment", "/runs/2",
            ],
            row.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal($"{nos} No", row.QuerySelector(".rp-verdict")!.TextContent);
        Assert.Contains("version 1", page.Find("[aria-labelledby=latest-changes] li").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DashboardTests.Plans), MemberType = typeof(DashboardTests))]
    public async Task Every_figure_of_a_plan_is_what_the_command_line_comes_to(string text)
    {
        await using var web = new WebContext();
        await Assessed.KeepAsync(web, text);
        var columns = await AssessedColumn.AllAsync(text);
        var nos = columns.SelectMany(column => column.Details).Count(detail => detail.GetProperty("verdict").GetString() == "no");
        string[] gravest = ["error", "warning", "note"];
        var open = (await CommandLineJson.OfAsync("findings", text)).EnumerateArray().Where(one => one.GetProperty("accepted").ValueKind == JsonValueKind.Null).ToList();
        var worst = open.Min(one => Array.IndexOf(gravest, one.GetProperty("severity").GetString()));
        var margins = (await CommandLineJson.OfAsync("align", text)).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("marginDays")).Where(margin => margin.ValueKind == JsonValueKind.Number).ToList();

        var page = web.At<HomePage>("/");
        page.WaitForElement("td .rp-verdict", TimeSpan.FromSeconds(10));
        string Cell(string label) => page.Find($"[aria-labelledby=latest-plans] tbody td[data-label='{label}']").Text();

        Assert.Equal("1", Cell("Version"));
        Assert.Equal($"{columns.Count(column => column.IsProtected)} of {columns.Count}", Cell("Protected"));
        Assert.Equal(nos > 0 ? $"{nos} No" : "none", Cell("Verdicts No"));
        var found = Cell("Worst finding").Split(' ');
        Assert.Contains(open, one => Array.IndexOf(gravest, one.GetProperty("severity").GetString()) == worst && one.GetProperty("id").GetString() == found[1]);
        Assert.Equal(new[] { "Critical", "Warning", "Info" }[worst], found[0]);
        Assert.Equal(margins.Count == 0 ? "no end within the plan" : AlignmentWords.Margin(margins.Min(margin => margin.GetDouble())), Cell("Key-loss margin"));
    }

    [Fact]
    public async Task A_plan_that_was_not_assessed_says_so_and_leads_to_where_it_is()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var page = web.At<HomePage>("/");

        page.WaitForAssertion(() => Assert.Equal($"/plans/{Some.Sample}#verdicts", page.FindAll("tbody a").Single(link => link.TextContent == "not assessed yet").GetAttribute("href")), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task The_empty_workspace_helps_to_begin()
    {
        await using var web = new WebContext();

        var page = web.At<HomePage>("/");

        Assert.Equal(["/plans/new", "/help"], page.FindAll("[aria-labelledby=latest-plans] .rp-state a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Nobody has saved a plan yet.", page.Markup, StringComparison.Ordinal);
    }
}
