using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Editing;

public sealed class VerdictAgeTests
{
    [Fact]
    public async Task A_plan_that_was_not_judged_says_so()
    {
        await using var web = await OpenAsync();

        Assert.Contains("Not assessed yet", Line(web).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_of_the_present_version_are_not_stale()
    {
        await using var web = await OpenAsync();
        await JudgedAsync(web, 1);

        Assert.Equal("Assessment is up to date (version 1).", Line(web).TextContent.Trim());
    }

    [Fact]
    public async Task Verdicts_of_an_earlier_version_count_the_changes_and_lead_to_them()
    {
        await using var web = await OpenAsync();
        await JudgedAsync(web, 1);
        await web.Services.GetRequiredService<BulkEditor>().SetAsync(
            Some.Sample, "Ann", new BulkScope(new ItemQuery { Section = "dataSets", Mask = "PAYROLL.T*.**" }), new Dictionary<string, System.Text.Json.Nodes.JsonNode?> { ["sizeKiB"] = 7 });

        var line = Line(web);

        Assert.Contains("The assessment is of version 1; the plan is at version 2: 1 change since", line.TextContent, StringComparison.Ordinal);
        Assert.NotNull(line.QuerySelector($"a[href='/plans/{Some.Sample}/compare?from=1&to=2']"));
        Assert.NotNull(line.QuerySelector($"a[href='/plans/{Some.Sample}#verdicts']"));
    }

    [Fact]
    public async Task Verdicts_that_do_not_know_their_version_are_not_taken_for_the_present_ones()
    {
        await using var web = await OpenAsync();
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample);

        Assert.Contains("does not say of which version", Line(web).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_outdates_the_verdicts_on_the_page_on_which_it_is_made()
    {
        await using var web = await OpenAsync();
        await web.IAmAsync("Ann");
        await JudgedAsync(web, 1);
        var page = web.At<Web.Pages.Plans.Edit.ItemPage>($"/plans/{Some.Sample}/edit/applications/LEDGER", ("Slug", Some.Sample), ("Section", "applications"), ("Identity", "LEDGER"));
        Assert.Contains("up to date (version 1)", page.Find(".rp-verdict-state").TextContent, StringComparison.Ordinal);

        page.Find("#field-description").Change("Posted twice a day");
        page.Find(".rp-item-form").Submit();

        page.WaitForAssertion(() => Assert.Contains("of version 1; the plan is at version 2: 1 change since", page.Find(".rp-verdict-state").TextContent, StringComparison.Ordinal));
    }

    private static async Task<WebContext> OpenAsync()
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        return web;
    }

    private static async Task JudgedAsync(WebContext web, int version)
    {
        var run = web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample);
        await web.Runs.UpdateAsync(run with { Parameters = run.Parameters with { PlanVersion = version } });
    }

    private static AngleSharp.Dom.IElement Line(WebContext web) =>
        web.Render<VerdictState>(parameters => parameters.Add(state => state.Slug, Some.Sample)).Find(".rp-verdict-state");
}
