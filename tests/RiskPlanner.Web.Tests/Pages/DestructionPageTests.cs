using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Web.Pages.Destruction;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class DestructionPageTests
{
    private const string History = "DSET.PRIM.HISTORY.KEY001";

    [Fact]
    public async Task Without_a_question_there_is_a_form_and_no_answer()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Single(page.FindAll("#destroyed"));
        Assert.Empty(page.FindAll(".rp-destruction, .rp-ways, .rp-fault"));
        Assert.Equal("2026-04-01T12:00", page.Find("input[type=datetime-local]").GetAttribute("value"));
    }

    [Fact]
    public async Task Of_a_key_whose_ways_all_end_it_says_after_when_nobody_can_read_it()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, $"?key={History}&at=2026-02-01");

        Assert.StartsWith("After 2026-04-01 23:00 UTC nobody can read it, provided that:", page.Find(".rp-destruction").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll(".rp-destruction li").Count);
        Assert.Contains("2026-04-01 23:00, the first until 2026-03-02 23:00", page.Find(".rp-ways tbody tr:last-child").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ways_are_drawn_until_they_end_and_what_comes_after_is_shaded()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, $"?key={History}&at=2026-02-01");

        Assert.Single(page.FindAll("svg[role=img] .rp-copy-bar"));
        Assert.Equal(31, page.FindAll("svg[role=img] rect.rp-way-end").Count);
        Assert.Single(page.FindAll("svg[role=img] .rp-chart-shade-gone"));
    }

    [Fact]
    public async Task Of_a_key_with_a_way_that_never_ends_it_says_so()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?key=DSET.PRIM.LEDGER.KEY001&at=2026-02-01");

        Assert.StartsWith("It stays readable:", page.Find(".rp-destruction-open").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".rp-ways tbody tr"), row => row.TextContent.Contains("DSET.BACK.LEDGER.KEY001, which holds the same key value", StringComparison.Ordinal) && row.TextContent.Contains("the plan never ends it", StringComparison.Ordinal));
        Assert.Empty(page.FindAll("svg[role=img] .rp-chart-shade-gone"));
    }

    [Fact]
    public void Copies_of_one_policy_are_one_line_of_however_many_data_sets()
    {
        var plan = LargeEstate.Make(seed: 7, dataSets: 400, keys: 60, applications: 5, structuralClasses: 40);
        var report = new DestructionQuestion(plan.Keys[0].Label.Text, null, "2026-06-01T00:00:00Z").Ask(plan).Report!;

        var ways = OpenWay.Of(report);

        Assert.Equal(report.Routes.Count, ways.Sum(way => way.Count));
        Assert.Equal(ways.Select(way => (way.Series, way.Ending)).Distinct().Count(), ways.Count);
        Assert.Contains(ways, way => way is { Kind: RouteKind.OtherCopy, DataSets.Count: > 1 });
        Assert.Equal(Enumerable.Range(1, ways.Count), ways.Select(way => way.Number));
    }

    [Fact]
    public async Task Of_a_data_set_it_says_what_else_loses_its_key()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?dataSet=LEDGER.BALANCE.QUARTER&at=2026-02-01");

        Assert.Contains("LEDGER.POSTINGS.CURRENT and LEDGER.RATES.DAILY", page.Find(".rp-facts").TextContent, StringComparison.Ordinal);
        Assert.Equal("dataSet", page.Find("select").GetAttribute("value"));
    }

    [Fact]
    public async Task A_data_set_in_clear_has_no_key_to_destroy()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?dataSet=PAYROLL.TAX.TABLES");

        Assert.Contains("is in clear: there is no key to destroy", page.Find(".rp-destruction").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("dl.rp-facts"));
    }

    [Theory]
    [InlineData("?key=NOPE&at=soon", "“NOPE”: The plan has no key label of that name.", "“soon”: That is no time.")]
    [InlineData("?key=NOPE&at=2026-02-30T00:00:00Z", "“NOPE”: The plan has no key label of that name.", "“2026-02-30T00:00:00Z”: February 2026 has no 30th.")]
    [InlineData("?dataSet=NO.SUCH&at=2030-01-01", "“NO.SUCH”: The plan has no data set of that name.", "outside the plan's horizon")]
    [InlineData("?dataSet=PAYROLL.TAX.TABLES&key=DSET.PRIM.LEDGER.KEY001", "One thing is destroyed at a time.", "either the label of a key or the name of a data set")]
    public async Task Everything_that_is_wrong_is_told_in_place_and_nothing_is_answered(string query, params string[] words)
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query);

        Assert.All(words, word => Assert.Contains(word, page.Find("#destruction-faults[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".rp-destruction, .rp-ways"));
    }

    [Fact]
    public async Task What_is_asked_goes_into_the_address()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find("#destroyed").Input("dset.prim.history.key001");
        page.Find("input[type=datetime-local]").Change("2026-03-01T06:00");
        page.Find("form").Submit();

        Assert.EndsWith("/destruction?key=DSET.PRIM.HISTORY.KEY001&at=2026-03-01T06%3A00", Uri(web), StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".rp-destruction")));
    }

    [Fact]
    public async Task A_data_set_is_asked_for_by_its_name()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find("select").Change("dataSet");
        page.Find("#destroyed").Input("HISTORY.YEARS.CLOSED");
        page.Find("form").Submit();

        Assert.Contains("/destruction?dataSet=HISTORY.YEARS.CLOSED", Uri(web), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_names_nothing_is_asked_to()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find("form").Submit();

        Assert.Contains("Name the key label first", page.Find("#destruction-faults").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_files_answer_the_same_question()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, $"?key={History}&at=2026-02-01");

        Assert.Equal(
            [$"/plans/{Some.Sample}/destruction.csv?key={History}&at=2026-02-01", $"/plans/{Some.Sample}/destruction.json?key={History}&at=2026-02-01"],
            page.FindAll(".rp-downloads a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_plan_without_keys_says_what_to_do()
    {
        await using var web = new WebContext();
        await web.KeepAsync("schema: 1\nname: Empty\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-02-01T00:00:00Z}\nsites:\n  - {name: PROD, kind: production}\n", Some.Sample);
        var page = web.At<DestructionPage>($"/plans/{Some.Sample}/destruction", ("Slug", Some.Sample));

        Assert.Contains("no key yet", page.Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    private static string Uri(WebContext web) => web.Services.GetRequiredService<NavigationManager>().Uri;

    private static async Task<IRenderedComponent<DestructionPage>> OpenAsync(WebContext web, string query = "")
    {
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<DestructionPage>($"/plans/{Some.Sample}/destruction{query}", ("Slug", Some.Sample));
        page.WaitForState(() => page.FindAll(".rp-busy").Count == 0);
        return page;
    }
}
