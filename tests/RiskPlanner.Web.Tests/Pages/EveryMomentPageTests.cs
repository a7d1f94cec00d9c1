using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Threats;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Web.Pages.EveryMoment;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class EveryMomentPageTests
{
    /// <summary>A plan whose pairs take a moment.</summary>
    private const string Small = """
        schema: 1
        name: One data set
        horizon: {from: 2026-01-01T00:00:00Z, until: 2026-01-15T00:00:00Z}
        sites:
          - {name: PROD, kind: production}
          - {name: RECOV, kind: recovery}
        arrays:
          - {name: DS8K-A, site: PROD, volumes: [PRD001]}
          - {name: DS8K-R, site: RECOV, volumes: [REC001]}
        keyStores:
          - name: CKDS-MAIN
            sites: [PROD, RECOV]
            masterKey:
              changes: {every: P1Y, first: 2026-03-01T06:00:00Z}
              partSets: [{site: RECOV, holders: [First key officer]}]
            backups: [{every: P1D, first: 2026-01-01T23:00:00Z, keep: 5, site: RECOV}]
        sysplexes:
          - {name: PLEXPROD, site: PROD, level: '3.1', keyStore: CKDS-MAIN}
          - {name: PLEXRECV, site: RECOV, level: '3.1', keyStore: CKDS-MAIN}
        keys:
          - {label: DSET.PRIM.PAYROLL.KEY001, keyStore: CKDS-MAIN, purpose: primary}
          - {label: DSET.BACK.PAYROLL.KEY001, keyStore: CKDS-MAIN, purpose: backup}
        applications:
          - {name: PAYROLL, criticality: vital, description: Pays people}
        backupPolicies:
          - name: DAILY
            schedule: {every: P1D, first: 2026-01-01T22:00:00Z}
            keep: 3
            steps: [{utility: REPRO, to: REC001, keyLabel: DSET.BACK.PAYROLL.KEY001}]
        dataSets:
          - name: PAYROLL.MASTER
            application: PAYROLL
            volume: PRD001
            keyLabel: DSET.PRIM.PAYROLL.KEY001
            updates: {every: P1D, first: 2026-01-01T18:00:00Z}
            uses: {every: P1D, first: 2026-01-01T07:00:00Z}
            backups: [DAILY]
        """;

    [Fact]
    public async Task The_matrix_has_a_row_for_each_application_with_the_worst_verdict_and_for_how_much_of_the_time()
    {
        await using var web = await JudgedAsync();
        var page = At(web, "");

        Assert.Equal(["PAYROLL", "LEDGER", "HISTORY"], page.FindAll(".rp-heat tbody th a").Select(link => link.TextContent));
        var cell = page.Find(".rp-heat tbody td a");
        Assert.Equal(("No 2/4", "66 %"), (cell.QuerySelector(".rp-verdict")!.TextContent, cell.QuerySelector(".rp-heat__share")!.TextContent.Trim()));
        // Who speaks what is seen opens it (WCAG 2.5.3).
        Assert.All(page.FindAll(".rp-heat tbody td a"), link => Assert.Contains(link.TextContent.Trim(), link.GetAttribute("aria-label")!, StringComparison.Ordinal));
        Assert.Equal($"/plans/{Some.Sample}/every-moment?run=1&application=PAYROLL&threat=file-corruption", cell.GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_has_the_verdicts_of_the_filter_and_the_worst_come_first()
    {
        await using var web = await JudgedAsync();

        var page = At(web, "?application=PAYROLL&threat=file-corruption");

        Assert.Equal(["PAYROLL.WORK.SORTED", "PAYROLL.TAX.TABLES"], page.FindAll(".rp-moment-cells tbody th").Take(2).Select(head => head.TextContent.Trim()));
        Assert.Equal(["66 %", "0.3 %"], page.FindAll(".rp-moment-cells tbody td[data-label='Of the time']").Take(2).Select(share => share.TextContent));
        Assert.Equal(4, page.FindAll(".rp-moment-cells tbody tr").Count);
        Assert.All(At(web, "?show=lost").FindAll(".rp-moment-cells tbody td[data-label=Verdict]"), verdict => Assert.StartsWith("No", verdict.TextContent, StringComparison.Ordinal));
        Assert.Contains("No verdict is like that", At(web, "?application=NOBODY").Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_says_when_it_is_worst_and_leads_to_the_simulation_of_that_moment()
    {
        await using var web = await JudgedAsync();

        var page = At(web, "?cell=PAYROLL.1.4", "#verdict");

        Assert.Contains("No: between 2026-04-24T11:00:00Z and 2026-04-25T01:00:00Z", page.Find(".rp-cell-verdict").TextContent, StringComparison.Ordinal);
        Assert.Contains("copies go back 29 days 10 hours", page.Find(".rp-facts").TextContent, StringComparison.Ordinal);
        // What comes back takes an hour; it is what is lost that misses the RTO of 12 hours.
        Assert.Equal("1 hour 15 minutes", FactOf(page, "Longest recovery, where it comes back"));
        Assert.Single(page.FindAll(".rp-moment-strip__window"));
        Assert.StartsWith("riskplanner replay PLAN.yaml --event 'file-corruption target=PAYROLL.TAX.TABLES at=2026-04-24T11:00:00Z", page.Find("#verdict code").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/plans/{Some.Sample}?strike=file-corruption&target=PAYROLL.TAX.TABLES&at=2026-04-24T11:00:00Z&discovered=plan#replay",
            System.Uri.UnescapeDataString(page.Find("#verdict p a").GetAttribute("href")!));
        Assert.Equal("1 hour 15 minutes; the RTO is met", FactOf(At(web, "?cell=PAYROLL.1.2", "#verdict"), "Longest recovery"));
    }

    [Fact]
    public async Task A_cell_that_is_not_there_is_said()
    {
        await using var web = await JudgedAsync();

        Assert.Contains("no cell", At(web, "?cell=PAYROLL.99.9", ".rp-callout").Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Contains("has no such verdicts", At(web, "?run=7", ".rp-callout").Find(".rp-callout").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_events_have_a_matrix_of_threats_by_threats_and_a_list_of_what_neither_does_alone()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Small, Some.Sample);
        await Assessed.AddAsync(web, Small, EveryMomentPairsRun.Kind);

        var page = At(web, "?events=2");
        var threats = PlanVerdicts.Rows.Count;
        Assert.Equal(threats * (threats + 1) / 2, page.FindAll(".rp-heat--pairs td a").Count);
        Assert.Contains("threat=file-corruption%20%2B%20malicious-corruption", page.FindAll(".rp-heat--pairs tbody tr")[1].QuerySelector("td a")!.GetAttribute("href")!, StringComparison.Ordinal);

        var together = At(web, "?events=2&show=together");
        Assert.NotEmpty(together.FindAll(".rp-moment-cells tbody tr"));
        var cell = At(web, together.Find(".rp-moment-cells tbody th a").GetAttribute("href")!.Split("every-moment")[1], "#verdict");
        Assert.Contains("it takes both", cell.Find(".rp-facts").TextContent, StringComparison.Ordinal);
        Assert.Contains("--between nothing", cell.Find("#verdict code").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_run_the_button_asks_for_one_and_one_event_and_two_are_asked_apart()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = At(web, "?events=2", ".rp-state");
        Assert.Contains("Pairs of events have not been judged yet", page.Find(".rp-state").TextContent, StringComparison.Ordinal);

        await page.Find("h1 ~ button").ClickAsync(new());

        var asked = (await web.Runs.FindNextQueuedAsync())!;
        Assert.Equal((EveryMomentPairsRun.Kind, Some.Sample, (int?)1), (asked.Parameters.Kind, asked.Parameters.Plan, asked.Parameters.PlanVersion));
        Assert.Contains("Every moment has not been judged yet", At(web, "", ".rp-state").Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "never")]
    [InlineData(0.0004, "< 0.1 %")]
    [InlineData(0.0123, "1.2 %")]
    [InlineData(0.66, "66 %")]
    [InlineData(0.9999, "> 99 %")]
    [InlineData(1, "always")]
    public void A_little_time_is_not_rounded_to_none_nor_most_of_it_to_all(double share, string words) => Assert.Equal(words, EveryMomentWords.Share(share));

    private static string FactOf(IRenderedComponent<EveryMomentPage> page, string name) =>
        page.FindAll(".rp-facts dt").Single(fact => fact.TextContent == name).NextElementSibling!.TextContent;

    private static async Task<WebContext> JudgedAsync()
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await Assessed.AddAsync(web, Some.SampleText, EveryMomentRun.Kind);
        return web;
    }

    private static IRenderedComponent<EveryMomentPage> At(WebContext web, string query, string until = ".rp-filter, .rp-state, .rp-callout")
    {
        var page = web.At<EveryMomentPage>($"/plans/{Some.Sample}/every-moment{query}", ("Slug", Some.Sample));
        page.WaitForElement(until, TimeSpan.FromSeconds(10));
        return page;
    }
}
