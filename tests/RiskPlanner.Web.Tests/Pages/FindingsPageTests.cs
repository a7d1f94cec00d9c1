using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Model;
using RiskPlanner.Web.Pages.Findings;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class FindingsPageTests
{
    private const string Accepted = "findings:\n  accepted:\n    - {rule: RA0016, by: Head of ledger, until: 2199-12-31, why: A new key comes in spring}\n";

    [Fact]
    public async Task Advice_names_of_keys_and_exposure_are_listed_at_once_and_what_was_not_computed_is_told()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var page = At(web, "");

        Assert.Equal(["RA0016", "RA0044", "RP0009", "RP0012", "RX0001", "RX0002", "RX0003", "RX0005", "RX0006", "RX0007"], page.FindAll("tbody th").Select(cell => cell.TextContent.Trim()).Order());
        Assert.Contains("Verdicts have not been computed yet", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Contains("RP0002", page.Find(".rp-note").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_leads_to_the_item_that_it_is_about()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        Assert.Contains($"/plans/{Some.Sample}/edit/keys/DSET.BACK.LEDGER.KEY001", At(web, "").FindAll("tbody a.rp-name").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_in_the_addresses_of_the_files()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var page = At(web, "?source=naming&q=rp0012");

        Assert.Equal(["RP0012"], page.FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal($"/plans/{Some.Sample}/findings.csv?source=naming&q=rp0012", page.Find(".rp-downloads a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_the_plan_accepts_is_marked_and_comes_last()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText + Accepted, Some.Sample);

        var page = At(web, "");

        Assert.Equal("RA0016", page.FindAll("tbody th")[^1].TextContent.Trim());
        Assert.Contains("Accepted by Head of ledger until 2199-12-31: A new key comes in spring", page.FindAll("tbody tr")[^1].TextContent, StringComparison.Ordinal);
        Assert.Single(At(web, "?status=accepted").FindAll("tbody tr"));
    }

    [Fact]
    public async Task A_finding_is_accepted_in_the_plan_and_opened_again()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        var page = At(web, "?q=RA0016");

        page.Find("form.rp-decision").Submit();
        page.WaitForAssertion(() => Assert.Equal("Nothing was saved. The reason is missing.", page.Find(".rp-fault").TextContent));
        page.Find("form.rp-decision textarea").Change("A new key comes in spring");
        page.Find("form.rp-decision input[type=date]").Change("2199-12-31");
        page.Find("form.rp-decision").Submit();

        page.WaitForAssertion(() => Assert.Contains("Accepted by Ann until 2199-12-31: A new key comes in spring", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        var entry = Assert.Single((await PlanAsync(web)).Accepted);
        Assert.Equal(("RA0016", "Ann"), (entry.Rule, entry.By));
        Assert.NotNull(entry.Fingerprint);

        page.Find("tbody button[aria-label^=Reopen]").Click();
        page.WaitForAssertion(() => Assert.Contains("Open", page.Find("tbody tr td:last-child").TextContent, StringComparison.Ordinal));
        Assert.Empty((await PlanAsync(web)).Accepted);
    }

    [Fact]
    public async Task A_finding_is_given_to_somebody_who_is_a_filter_then()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        var page = At(web, "?q=RA0016");

        var form = page.FindAll("form.rp-decision")[1];
        form.QuerySelector("input:not([type=date])")!.Change("Key management");
        page.FindAll("form.rp-decision")[1].QuerySelector("input[type=date]")!.Change("2020-01-31");
        page.FindAll("form.rp-decision")[1].Submit();

        page.WaitForAssertion(() => Assert.Contains("Owner: Key management, due 2020-01-31 (overdue)", page.Find("tbody tr").TextContent, StringComparison.Ordinal));
        Assert.Equal("Key management", Assert.Single((await PlanAsync(web)).Assigned).Owner);
        Assert.Equal(["RA0016"], At(web, "?owner=Key%20management").FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.DoesNotContain("RA0016", At(web, "?owner=-").FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_filter_that_nothing_passes_is_told()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        Assert.Contains("No finding is like that", At(web, "?q=nothing-is-called-so").Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Key_loss_windows_come_from_the_last_result()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(AlignmentRun.Kind, Aligned.Sample, Some.Sample, 1);

        Assert.Contains("RK0001", At(web, "").FindAll("tbody th").Select(cell => cell.TextContent.Trim()));
    }

    private static async Task<Plan> PlanAsync(WebContext web) => (await web.Services.GetRequiredService<PlanLibrary>().LoadAsync(Some.Sample))!.Plan;

    private static IRenderedComponent<FindingsPage> At(WebContext web, string query)
    {
        var page = web.At<FindingsPage>($"/plans/{Some.Sample}/findings{query}", ("Slug", Some.Sample));
        page.WaitForElement(".rp-summary");
        return page;
    }
}
