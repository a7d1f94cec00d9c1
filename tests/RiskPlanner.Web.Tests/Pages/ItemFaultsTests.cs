using RiskPlanner.Web.Pages.Plans.Edit;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>What is wrong stands at a field when it is left, and no longer than it is wrong.</summary>
public sealed class ItemFaultsTests
{
    private const string Tax = "PAYROLL.TAX.TABLES";

    [Theory]
    [InlineData("dataSets", Tax, "Size KiB", "abc", "33", "“abc”")]
    [InlineData("dataSets", Tax, "Retention", "a year", "P1Y", "Expected: a period, such as")]
    [InlineData("dataSets", Tax, "Created at", "15 March 2026", "2026-03-15T00:00:00Z", "“15 March 2026”")]
    [InlineData("dataSets", Tax, "Application", "NOSUCH", "PAYROLL", "an application of the plan")]
    [InlineData("dataSets", Tax, "Volume", "PRD011", "PRD001", "Expected: PRD001")]
    [InlineData("dataSets", Tax, "Backups", "DAILY-REPRO\nNOSUCH", "DAILY-REPRO", "Line 2: “NOSUCH”")]
    [InlineData("dataSets", Tax, "Name", "PAYROLL.MASTER.EMPLOYEE", "PAYROLL.TAX.OTHER", "this one is taken")]
    [InlineData("applications", "LEDGER", "RPO", "a day", "P1D", "a period")]
    public async Task A_field_that_is_left_says_what_is_wrong_and_no_longer_once_it_is_mended(string section, string identity, string label, string wrong, string right, string words)
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, section, identity);

        page.Field(label).Change(wrong);

        page.WaitForAssertion(() => Assert.True(page.Field(label).IsInvalid()));
        Assert.Contains(words, page.Description(page.Field(label)), StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was saved", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Not saved yet; 1 field to correct.", page.Find("[aria-live=polite]").Text());
        page.Field(label).Change(right);
        page.WaitForAssertion(() => Assert.False(page.Field(label).IsInvalid()));
        Assert.DoesNotContain(words, page.Description(page.Field(label)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_a_save_has_found_is_gone_with_its_callout_once_it_is_mended()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "dataSets", Tax);
        page.Field("Size KiB").Change("abc");
        page.Find("form[aria-label]").Submit();
        page.WaitForAssertion(() => Assert.Contains("Nothing was saved", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));

        page.Field("Size KiB").Change("33");

        page.WaitForAssertion(() => Assert.False(page.Field("Size KiB").IsInvalid()));
        Assert.DoesNotContain("Nothing was saved", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_save_has_found_elsewhere_in_the_item_is_mended_by_the_field_that_causes_it()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "backupPolicies", "DAILY-REPRO");

        page.Field("Utility", "Step 1").Change("METRO-MIRROR");
        page.WaitForAssertion(() => Assert.True(page.Field("Keep").IsInvalid()));
        page.Field("Utility", "Step 1").Change("REPRO");

        page.WaitForAssertion(() => Assert.False(page.Field("Keep").IsInvalid()));
    }

    [Fact]
    public async Task Fields_that_nobody_came_to_are_not_blamed_for_being_empty()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "dataSets", "new");

        page.Field("Application").Input("NOSUCH");
        Assert.False(page.Field("Application").IsInvalid());
        page.Field("Application").Change("NOSUCH");

        page.WaitForAssertion(() => Assert.True(page.Field("Application").IsInvalid()));
        Assert.Contains("The plan has no application of this name.", page.Description(page.Field("Application")), StringComparison.Ordinal);
        Assert.False(page.Field("Name").IsInvalid());
        page.Field("Name").Change("A.B");
        page.Field("Name").Change("");
        page.WaitForAssertion(() => Assert.True(page.Field("Name").IsInvalid()));
    }

    [Fact]
    public async Task A_reference_that_was_blamed_is_judged_with_each_letter()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "dataSets", Tax);
        page.Field("Application").Change("LEDGE");
        page.WaitForAssertion(() => Assert.True(page.Field("Application").IsInvalid()));

        page.Field("Application").Input("LEDGER");

        page.WaitForAssertion(() => Assert.False(page.Field("Application").IsInvalid()));
    }

    internal static async Task<IRenderedComponent<ItemPage>> OpenAsync(WebContext web, string section, string identity, string query = "")
    {
        if (await web.Plans.FindAsync(Some.Sample) is null) await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        return web.At<ItemPage>($"/plans/{Some.Sample}/edit/{section}/{identity}{query}", ("Slug", Some.Sample), ("Section", section), ("Identity", identity));
    }
}
