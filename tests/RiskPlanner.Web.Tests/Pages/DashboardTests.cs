using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Reports.Words;
using RiskPlanner.Web.Pages.Alignment;
using RiskPlanner.Web.Pages.Assessment;
using RiskPlanner.Web.Pages.Findings;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>The overview of a plan. Each figure is recomputed from the command line's JSON, and leads to the list that proves it.</summary>
public sealed class DashboardTests
{
    public static TheoryData<string> Plans => new(Assessed.Text, Assessed.WithoutTargets, Assessed.Generated);

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Every_figure_of_verdicts_is_what_the_command_line_comes_to(string text)
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, text);
        var columns = await AssessedColumn.AllAsync(text);
        var plan = PlanFile.Read(text).Plan!;
        var losing = columns.Where(column => column.Has("lost")).Select(column => plan.DataSets.Single(one => one.Name.Text == column.Name).Application).ToHashSet();
        var valued = plan.Applications.Where(application => application.DataValue is not null).ToList();

        Assert.Equal($"{columns.Count(column => !column.Has("lost") && !column.Has("unavailable") && !column.Has("targetsMissed"))} of {columns.Count}", Figure(page, "Data sets protected"));
        Assert.Equal($"{columns.Count(column => column.Has("lost"))}", Figure(page, "Data sets lost"));
        Assert.Equal(
            plan.Applications.All(application => application.Rpo is null && application.Rto is null) ? "No target stated" : PlanWords.Count(columns.Count(column => column.Has("targetsMissed")), "data set"),
            Figure(page, "Targets missed"));
        Assert.Equal(
            valued.Count == 0 ? "No value stated" : $"{valued.Where(application => losing.Contains(application.Name)).Sum(application => application.DataValue!.Value.Amount):N0} {plan.Currency}",
            Figure(page, "Value without recovery"));
        Assert.Contains(columns, column => column.Has("lost"));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task Findings_and_the_worst_margin_are_what_the_command_line_comes_to(string text)
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, text);
        var findings = (await CommandLineJson.OfAsync("findings", text)).EnumerateArray().Where(one => one.GetProperty("accepted").ValueKind == JsonValueKind.Null).ToList();
        int Count(string severity) => findings.Count(one => one.GetProperty("severity").GetString() == severity);
        var margins = (await CommandLineJson.OfAsync("align", text)).GetProperty("entries").EnumerateArray().Select(entry => entry.GetProperty("marginDays")).Where(margin => margin.ValueKind == JsonValueKind.Number);

        Assert.Equal($"{Count("error")}", Figure(page, "Critical findings"));
        var note = Tile(page, "Critical findings").QuerySelector(".rp-tile__note")!.TextContent;
        Assert.Contains($"{PlanWords.Count(Count("warning"), "warning")}, {Count("note")} info", note, StringComparison.Ordinal);
        Assert.Equal(AlignmentWords.Margin(margins.Min(margin => margin.GetDouble())), Figure(page, "Worst key-loss margin"));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task The_heat_map_criticalities_and_trend_are_what_the_command_line_comes_to(string text)
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, text);
        var columns = await AssessedColumn.AllAsync(text);
        var plan = PlanFile.Read(text).Plan!;
        string ApplicationOf(AssessedColumn column) => plan.DataSets.Single(one => one.Name.Text == column.Name).Application;

        foreach (var row in page.FindAll("#verdicts .rp-heat tbody tr"))
        {
            var own = columns.Where(column => ApplicationOf(column) == row.QuerySelector("th")!.TextContent.Trim()).ToList();
            Assert.Equal(
                own[0].Details.Select((_, threat) => own.Max(column => Rank(column.Details[threat]))),
                row.QuerySelectorAll("td").Select(cell => Array.FindIndex(Ranks, rank => cell.ClassList.Contains($"rp-heat__cell--{rank}"))));
        }

        foreach (var row in page.FindAll(".rp-criticality tbody tr"))
        {
            var named = plan.Applications.Where(application => string.Equals(application.Criticality.ToString(), row.QuerySelector("th")!.TextContent, StringComparison.OrdinalIgnoreCase)).Select(application => application.Name).ToList();
            var own = columns.Where(column => named.Contains(ApplicationOf(column))).ToList();
            Assert.Equal([$"{own.Count}", $"{own.Count(column => !column.Has("lost") && !column.Has("unavailable") && !column.Has("targetsMissed"))}", $"{own.Count(column => column.Has("lost"))}"],
                row.QuerySelectorAll("td a").Select(link => link.TextContent));
            var stated = plan.Applications.Where(application => named.Contains(application.Name) && application.DataValue is not null).ToList();
            var losing = own.Where(column => column.Has("lost")).Select(ApplicationOf).ToHashSet();
            if (stated.Count > 0)
            {
                Assert.Equal([$"{stated.Sum(application => application.DataValue!.Value.Amount):N0}", $"{stated.Where(application => losing.Contains(application.Name)).Sum(application => application.DataValue!.Value.Amount):N0}"],
                    row.QuerySelectorAll("td").Skip(3).Select(cell => cell.TextContent));
            }

            if (plan.Applications.All(application => application.DataValue is null)) Assert.Contains("no value stated", row.TextContent, StringComparison.Ordinal);
        }

        var trend = page.FindAll(".rp-trend tbody tr").Single().QuerySelectorAll("td").Skip(1).Select(cell => cell.TextContent);
        Assert.Equal(new[] { "no", "outage", "yes-but" }.Select(verdict => $"{columns.SelectMany(column => column.Details).Count(detail => Ranks[Rank(detail)] == verdict)}"), trend);
    }

    [Fact]
    public async Task Every_figure_leads_to_a_list_that_counts_the_same()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Assessed.Text);

        foreach (var title in new[] { "Data sets protected", "Data sets lost", "Targets missed" })
        {
            var link = Tile(page, title).QuerySelector(".rp-tile__figure")!;
            Assert.StartsWith(PlanWords.Count(int.Parse(link.TextContent.Split(' ')[0], CultureInfo.InvariantCulture), "data set") + ".", Listed(web, link), StringComparison.Ordinal);
        }

        foreach (var row in page.FindAll(".rp-criticality tbody tr td a"))
            Assert.StartsWith(PlanWords.Count(int.Parse(row.TextContent, CultureInfo.InvariantCulture), "data set") + ".", Listed(web, row), StringComparison.Ordinal);
        foreach (var (figure, link) in new[] { (Figure(page, "Critical findings"), Tile(page, "Critical findings").QuerySelector(".rp-tile__figure")!) })
        {
            // The list has pages of twelve.
            var pages = (int.Parse(figure, CultureInfo.InvariantCulture) + 11) / 12;
            Assert.Equal(figure, $"{Enumerable.Range(1, pages).Sum(number => Rows(number).Count)}");
            Assert.Equal(Rows(pages), Rows(pages + 1));

            List<string> Rows(int number)
            {
                var list = web.At<FindingsPage>($"{link.GetAttribute("href")}&page={number}", ("Slug", Some.Sample));
                list.WaitForElement(".rp-findings tbody tr");
                return [.. list.FindAll(".rp-findings tbody tr").Select(row => row.TextContent)];
            }
        }

        var margin = Tile(page, "Worst key-loss margin").QuerySelector(".rp-tile__figure")!;
        Assert.Contains(margin.TextContent, web.At<AlignmentPage>(margin.GetAttribute("href")!, ("Slug", Some.Sample)).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_is_named_by_the_words_that_are_seen_in_it_and_its_figures_are_explained()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Assessed.Text);

        Assert.All(page.FindAll("#verdicts .rp-heat td a"), link => Assert.Contains($": {link.TextContent.Trim()}", link.GetAttribute("aria-label")!, StringComparison.Ordinal));
        var counted = page.Find("#verdicts .rp-heat td.rp-heat__cell--no a").TextContent.Trim();
        Assert.Matches(@"^No \d+/\d+$", counted);
        Assert.Contains(page.FindAll("#verdicts .rp-note"), note => note.TextContent.StartsWith($"{counted}: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cell_of_the_heat_map_leads_to_the_data_sets_of_that_application_under_that_threat()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Assessed.Text);
        var cell = page.Find("#verdicts .rp-heat td.rp-heat__cell--no a");

        var list = web.At<AssessmentPage>(cell.GetAttribute("href")!, ("Slug", Some.Sample));

        list.WaitForAssertion(() => Assert.Contains("rp-heat__cell--no", list.Find(".rp-heat tbody td").ClassName!, StringComparison.Ordinal));
        Assert.Contains("run=1&", cell.GetAttribute("href")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_not_assessed_shows_no_figure_as_if_it_were_known()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var page = At(web);

        Assert.Equal(["Worst key-loss margin", "Critical findings"], page.FindAll(".rp-tile dt").Select(title => title.TextContent));
        Assert.Equal("Not calculated", Figure(page, "Worst key-loss margin"));
        Assert.Contains("has not been assessed yet", page.Find("#verdicts .rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_stated_is_said_so_with_the_way_to_state_it()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Assessed.WithoutTargets);

        foreach (var title in new[] { "Targets missed", "Value without recovery" })
        {
            Assert.StartsWith("No ", Figure(page, title), StringComparison.Ordinal);
            Assert.EndsWith("/edit/applications", Tile(page, title).QuerySelector("a")!.GetAttribute("href")!, StringComparison.Ordinal);
            Assert.Contains("rp-tile--unknown", Tile(page, title).ClassName!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_gravest_findings_say_what_would_mend_them_and_lead_to_the_item()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Assessed.Text);

        var first = page.Find(".rp-top-findings li");
        Assert.Equal("Critical", first.QuerySelector(".rp-severity")!.TextContent);
        Assert.Contains("To mend it:", first.TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".rp-top-findings a.rp-name"), link => Assert.StartsWith($"/plans/{Some.Sample}/edit/", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Single_points_of_loss_lead_it_as_the_command_line_has_them()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Assessed.Text);
        var points = page.WaitForElement("#single-points .rp-lost", TimeSpan.FromSeconds(60));
        var singles = (await CommandLineJson.OfAsync("cutsets", Assessed.Text, "--estate", "--order", "1")).GetProperty("singlePoints").EnumerateArray().Where(single => !single.GetProperty("commonCause").GetBoolean()).ToList();

        Assert.StartsWith($"{singles.Count} single event", points.TextContent, StringComparison.Ordinal);
        var listed = page.FindAll(".rp-points li");
        Assert.Equal(Math.Min(2, singles.Count), listed.Count);
        Assert.All(listed, one => Assert.Contains(singles, single => one.TextContent.Contains($": {single.GetProperty("target").GetString()}", StringComparison.Ordinal)
            && one.TextContent.Contains(single.GetProperty("why").GetString()!, StringComparison.Ordinal)));
        Assert.All(page.FindAll(".rp-points a"), link => Assert.StartsWith($"/plans/{Some.Sample}/impact?", link.GetAttribute("href")!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_click_asks_for_verdicts_and_key_loss_windows_and_a_second_for_nothing_more()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = At(web);

        await Button(page).ClickAsync(new());
        Assert.True(Button(page).HasAttribute("disabled"));

        var (runs, _) = await web.Runs.ListAsync(0, 10);
        Assert.Equal([AlignmentRun.Kind, VerdictsRun.Kind], runs.Select(run => run.Parameters.Kind));
        Assert.All(runs, run => Assert.Equal(1, run.Parameters.PlanVersion));
        Assert.Equal(2, page.FindAll("[role=progressbar]").Count);
        Assert.Contains(page.FindAll("button"), button => button.TextContent == "Cancel");
    }

    [Fact]
    public async Task Figures_come_by_themselves_when_a_run_ends()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = At(web);
        await using var other = new WebContext();
        await Assessed.KeepAsync(other, Assessed.Text);

        web.Runs.AddStored(VerdictsRun.Kind, (await other.Runs.FindResultAsync(1))!, Some.Sample, 1);
        web.Tell((await web.Runs.FindAsync(1))!);

        page.WaitForAssertion(() => Assert.Equal("Data sets protected", page.Find(".rp-tile dt").TextContent), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Figures_are_put_together_once_for_all_who_ask()
    {
        await using var web = new WebContext();
        await Assessed.KeepAsync(web, Assessed.Text);
        var dashboards = web.Services.GetRequiredService<Dashboards.PlanDashboards>();

        var (one, other) = (dashboards.FindAsync(Some.Sample), dashboards.FindAsync(Some.Sample));

        Assert.Same(await one, await other);
        Assert.Null(await dashboards.FindAsync("no-such-plan"));
    }

    private static readonly string[] Ranks = ["yes", "yes-if", "yes-but", "outage", "no"];

    private static int Rank(JsonElement detail) => Array.IndexOf(Ranks, detail.GetProperty("verdict").GetString());

    private static async Task<IRenderedComponent<PlanPage>> OpenAsync(WebContext web, string text)
    {
        await Assessed.KeepAsync(web, text);
        return At(web);
    }

    private static IRenderedComponent<PlanPage> At(WebContext web)
    {
        var page = web.At<PlanPage>($"/plans/{Some.Sample}", ("Slug", Some.Sample));
        page.WaitForElement(".rp-tiles", TimeSpan.FromSeconds(10));
        return page;
    }

    private static string Listed(WebContext web, IElement link)
    {
        var list = web.At<AssessmentPage>(link.GetAttribute("href")!, ("Slug", Some.Sample));
        return list.WaitForElement(".rp-summary", TimeSpan.FromSeconds(10)).TextContent;
    }

    private static IElement Tile(IRenderedComponent<PlanPage> page, string title) => page.FindAll(".rp-tile").Single(tile => tile.QuerySelector("dt")!.TextContent == title);

    private static string Figure(IRenderedComponent<PlanPage> page, string title) => Tile(page, title).QuerySelector(".rp-tile__figure")!.TextContent;

    private static IElement Button(IRenderedComponent<PlanPage> page) => page.FindAll("button").Single(button => button.TextContent == "Run assessment");
}
