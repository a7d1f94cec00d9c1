using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Pages.Impact;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class ImpactPageTests
{
    [Fact]
    public async Task Without_a_question_there_is_a_form_and_no_answer()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Equal("key-destruction", page.Find("select").GetAttribute("value"));
        Assert.Empty(page.FindAll(".rp-callout, .rp-fault"));
    }

    [Fact]
    public async Task It_names_what_dies_with_a_key_and_sums_it_up_by_application()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?event=key-destruction&target=DSET.PRIM.LEDGER.KEY001&at=2026-04-01T12:00");

        Assert.StartsWith("2 data sets lost, 0 data sets unavailable", page.Find(".rp-callout").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("LEDGER.POSTINGS.CURRENT and LEDGER.RATES.DAILY", page.Find(".rp-facts dd").TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.FindAll(".rp-impact-applications tbody tr").Single(row => row.TextContent.Contains("LEDGER", StringComparison.Ordinal)).QuerySelector(".rp-lost")!.TextContent);
        Assert.Equal(3, page.FindAll(".rp-impact-classes tbody tr").Count);
    }

    [Fact]
    public async Task It_says_what_can_be_read_or_why_nothing_can()
    {
        await using var exposed = new WebContext();
        await using var destroyed = new WebContext();

        Assert.Contains("is in other hands", (await OpenAsync(exposed, "?event=transport-loss&target=WEEKLY-TAPE")).Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing is exposed.", (await OpenAsync(destroyed, "?event=disk-failure&target=DS8K-A")).Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_the_question_is_told()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?event=key-destruction&target=NONE&at=yesterday");

        Assert.Equal(2, page.FindAll(".rp-fault").Count);
        Assert.Empty(page.FindAll(".rp-callout"));
    }

    [Fact]
    public async Task A_person_strikes_with_everything_and_what_he_does_is_told()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?person=First%20key%20officer&at=2026-04-01T12:00");

        Assert.StartsWith("0 data sets lost, 0 data sets unavailable", page.Find(".rp-callout").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("1 act of First key officer at once", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Contains("key-holder-loss on First key officer", page.Find("details li").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_of_the_plan_is_a_fault_and_people_are_offered()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?person=Nobody");

        Assert.Contains("“Nobody” is nobody of this plan. Expected: First key officer, Second key officer.", page.Find(".rp-fault").TextContent, StringComparison.Ordinal);
        Assert.Equal(["First key officer", "Second key officer"], page.FindAll(".rp-impact-person option").Select(option => option.TextContent));
    }

    [Fact]
    public async Task What_is_asked_stands_in_the_address()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find("#struck").Input("DSET.PRIM.HISTORY.KEY001");
        page.Find("form").Submit();

        Assert.EndsWith($"/plans/{Some.Sample}/impact?event=key-destruction&target=DSET.PRIM.HISTORY.KEY001&at=2026-04-01T12:00", System.Uri.UnescapeDataString(web.Services.GetRequiredService<NavigationManager>().Uri), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_named_is_said_at_the_form()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find("form").Submit();

        Assert.Contains("Name what is struck first", page.Find("#impact-faults").TextContent, StringComparison.Ordinal);
    }

    private static async Task<IRenderedComponent<ImpactPage>> OpenAsync(WebContext web, string query = "")
    {
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<ImpactPage>($"/plans/{Some.Sample}/impact{query}", ("Slug", Some.Sample));
        page.WaitForState(() => page.FindAll(".rp-busy").Count == 0);
        return page;
    }
}
