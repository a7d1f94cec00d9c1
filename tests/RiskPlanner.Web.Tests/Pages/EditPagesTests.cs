using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Pages.Plans.Edit;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class EditPagesTests
{
    [Fact]
    public async Task Without_a_plan_the_list_says_what_to_do_next()
    {
        await using var web = new WebContext();

        Assert.Equal("/plans/new", web.At<PlansPage>("/plans").Find(".rp-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_says_what_a_plan_holds_and_who_saved_it()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var row = web.At<PlansPage>("/plans").Find("tbody tr").TextContent;

        Assert.Contains("8 data sets", row, StringComparison.Ordinal);
        Assert.Contains("Ann", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_plan_needs_a_name_and_is_opened()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = web.At<NewPlanPage>("/plans/new");

        page.Find("form").Submit();
        Assert.Contains("A plan has a name", page.Find("#name-fault").TextContent, StringComparison.Ordinal);
        page.Find("#plan-name").Change("Mine");
        page.Find("form").Submit();

        Assert.EndsWith("/plans/mine", Uri(web), StringComparison.Ordinal);
        Assert.Equal(1, (await web.Plans.FindAsync("mine"))!.Version);
    }

    [Fact]
    public async Task A_file_with_faults_lists_all_of_them_and_is_not_kept()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = web.At<NewPlanPage>("/plans/new");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText("schema: 1\nname: 7\nsites: [{name: PROD, kind: palace}]\n", "bad.yaml"));
        page.Find(".rp-upload").Submit();

        page.WaitForAssertion(() => Assert.Equal(["2", "3"], page.FindAll(".rp-file-faults tbody tr").Select(row => row.Children[0].TextContent).Distinct().Where(line => line != "1")));
        Assert.Empty(await web.Plans.ListAsync());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x73, 0x00 }, "1", "1", "The file is in UTF-16 (little-endian).")]
    [InlineData(new byte[] { (byte)'#', (byte)'\n', (byte)'#', 0xFC }, "2", "2", "This is not UTF-8.")]
    public async Task Bytes_that_are_no_text_are_refused(byte[] bytes, string line, string column, string rule)
    {
        await using var web = new WebContext();
        var page = web.At<NewPlanPage>("/plans/new");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(bytes, "bad.yaml"));
        page.Find(".rp-upload").Submit();

        page.WaitForAssertion(() => Assert.Contains(rule, page.Find(".rp-file-faults").TextContent, StringComparison.Ordinal));
        Assert.Equal([line, column], page.Find(".rp-file-faults tbody tr").Children.Take(2).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_sound_file_becomes_a_plan()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        var page = web.At<NewPlanPage>("/plans/new");

        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromText(Some.SampleText, "payroll.yaml"));
        page.Find(".rp-upload").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/plans/payroll-at-two-sites", Uri(web), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_is_deleted_only_when_its_name_is_typed()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<PlanPage>($"/plans/{Some.Sample}", ("Slug", Some.Sample));
        page.Find("#file .rp-button-danger").Click();

        page.WaitForElement(".rp-confirm input").Change("something else");
        page.Find(".rp-confirm").Submit();
        page.WaitForAssertion(() => Assert.Contains("nothing was done", page.Find("#confirm-fault").TextContent, StringComparison.Ordinal));
        Assert.NotNull(await web.Plans.FindAsync(Some.Sample));
        page.Find(".rp-confirm input").Change(Some.Sample);
        page.Find(".rp-confirm").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/plans", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Null(await web.Plans.FindAsync(Some.Sample));
    }

    [Fact]
    public async Task A_list_shows_the_rows_that_a_mask_finds_and_keeps_it_in_the_address()
    {
        await using var web = await ListAsync();
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets?mask=ledger.**&sort=name", ("Slug", Some.Sample), ("Section", "dataSets"));

        Assert.Equal(["LEDGER.BALANCE.QUARTER", "LEDGER.POSTINGS.CURRENT", "LEDGER.RATES.DAILY"], page.FindAll("tbody th").Select(name => name.TextContent));
        page.Find("#mask").Change("PAYROLL.*.*");
        page.Find("form[role=search]").Submit();
        Assert.EndsWith("/edit/dataSets?mask=PAYROLL.*.*&sort=name", Uri(web), StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.StartsWith("PAYROLL.", page.Find("tbody th").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tax", "PAYROLL.TAX.TABLES")]
    [InlineData("L.TAX", "PAYROLL.TAX.TABLES")]
    [InlineData("PAYROLL.TAX.TABLES", "PAYROLL.TAX.TABLES")]
    [InlineData("TAX*")]
    [InlineData("*.TAX.*", "PAYROLL.TAX.TABLES")]
    [InlineData("L.", "PAYROLL.MASTER.EMPLOYEE", "PAYROLL.PAYMENTS.MONTH", "PAYROLL.TAX.TABLES", "PAYROLL.WORK.SORTED")]
    public async Task A_part_of_a_name_finds_it_and_a_mask_stays_a_mask(string typed, params string[] found)
    {
        await using var web = await ListAsync();

        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets?sort=name&mask={typed}", ("Slug", Some.Sample), ("Section", "dataSets"));

        Assert.Equal(found, page.FindAll("tbody th").Select(name => name.TextContent));
    }

    [Theory]
    [InlineData("?mask=NOTHING.**", "No results")]
    [InlineData("?mask=*A*B*C*D*E*F*G", "at most 6 asterisks")]
    public async Task A_mask_that_finds_nothing_or_is_wrong_says_so(string query, string words)
    {
        await using var web = await ListAsync();

        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets{query}", ("Slug", Some.Sample), ("Section", "dataSets"));

        Assert.Contains(words, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_section_says_what_to_do_next()
    {
        await using var web = new WebContext();
        await web.KeepAsync("schema: 1\nname: Empty\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-12-31T00:00:00Z}\nsites: [{name: PROD, kind: production}]\n", "empty");

        var page = web.At<SectionPage>("/plans/empty/edit/transfers", ("Slug", "empty"), ("Section", "transfers"));

        Assert.Equal("/plans/empty/edit/transfers/new", page.Find(".rp-state a").GetAttribute("href"));
    }

    [Fact]
    public async Task Selected_rows_are_changed_and_no_others()
    {
        await using var web = await ListAsync();
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets", ("Slug", Some.Sample), ("Section", "dataSets"));

        page.Find("input[aria-label='Select PAYROLL.TAX.TABLES']").Change(true);
        page.FindAll("button").First(button => button.TextContent.StartsWith("Change 1 selected", StringComparison.Ordinal)).Click();
        page.Find("#bulk-key").Change("sizeKiB");
        page.Find("#field-sizeKiB").Change("99");
        page.Find(".rp-bulk").Submit();
        page.FindAll("button").First(button => button.TextContent == "Change 1 data set").Click();

        page.WaitForAssertion(() => Assert.Contains("1 data set changed: sizeKiB", page.Find(".rp-notice").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_value_that_cannot_be_is_refused_in_the_preview()
    {
        await using var web = await ListAsync();
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets", ("Slug", Some.Sample), ("Section", "dataSets"));
        page.FindAll("button").First(button => button.TextContent.StartsWith("Change all", StringComparison.Ordinal)).Click();

        page.Find("#bulk-key").Change("sizeKiB");
        page.Find("#field-sizeKiB").Change("big");
        page.Find(".rp-bulk").Submit();

        Assert.Contains("cannot be", page.Find(".rp-panel table").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent.StartsWith("Change 8", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_is_tied_to_its_field_for_those_who_cannot_see()
    {
        await using var web = await ListAsync();
        var page = Item(web, "PAYROLL.TAX.TABLES");

        page.Find("#field-sizeKiB").Change("<script>alert(1)</script>");
        page.Find(".rp-item-form").Submit();

        var field = page.Find("#field-sizeKiB");
        Assert.Equal(("true", "<script>alert(1)</script>"), (field.GetAttribute("aria-invalid"), field.GetAttribute("value")));
        Assert.Contains("field-sizeKiB-fault", field.GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("Size KiB", page.Find("#faults[role=alert] a").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script"));
    }

    [Fact]
    public async Task A_save_can_be_undone_from_its_notice()
    {
        await using var web = await ListAsync();
        var page = Item(web, "PAYROLL.TAX.TABLES");
        page.Find("#field-sizeKiB").Change("99");
        page.Find(".rp-item-form").Submit();

        page.Find(".rp-notice button[aria-keyshortcuts='Control+Z']").Click();

        Assert.Equal("32", page.Find("#field-sizeKiB").GetAttribute("value"));
        Assert.Equal(3, (await web.Plans.FindAsync(Some.Sample))!.Version);
    }

    [Fact]
    public async Task A_row_is_moved_up_and_down_and_that_can_be_undone()
    {
        await using var web = await ListAsync();
        var page = Sites(web);

        page.Find("button[aria-label='Move VAULT up']").Click();
        Assert.Equal(["PROD", "VAULT", "RECOV"], page.FindAll("tbody th").Select(site => site.TextContent));
        page.Find("button[aria-label='Move PROD down']").Click();
        Assert.Equal(["VAULT", "PROD", "RECOV"], page.FindAll("tbody th").Select(site => site.TextContent));
        page.Find(".rp-notice button[aria-keyshortcuts='Control+Z']").Click();

        Assert.Equal(["PROD", "VAULT", "RECOV"], page.FindAll("tbody th").Select(site => site.TextContent));
        Assert.Equal(4, (await web.Plans.FindAsync(Some.Sample))!.Version);
    }

    [Fact]
    public async Task The_first_row_cannot_go_up_and_the_last_not_down()
    {
        await using var web = await ListAsync();
        var page = Sites(web);

        Assert.Equal(["Move PROD up", "Move VAULT down"], page.FindAll(".rp-move button[disabled]").Select(button => button.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task The_focus_goes_along_with_a_row_that_is_moved_and_turns_round_at_the_end()
    {
        await using var web = await ListAsync();
        var page = Sites(web);

        page.Find("button[aria-label='Move VAULT up']").Click();
        page.Find("button[aria-label='Move VAULT up']").Click();

        Assert.Equal(["up-VAULT", "down-VAULT"], web.JSInterop.Invocations.Where(call => call.Identifier == "riskPlannerEditing.focus").Select(call => call.Arguments[0]));
    }

    [Theory]
    [InlineData("sites", "?sort=name")]
    [InlineData("sites", "?mask=P**")]
    [InlineData("allocationRules", "")]
    [InlineData("dataSets", "")]
    public async Task Rows_are_moved_only_where_the_list_shows_the_order_of_the_file(string section, string query)
    {
        await using var web = await ListAsync();
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/{section}{query}", ("Slug", Some.Sample), ("Section", section));

        Assert.NotEmpty(page.FindAll("tbody tr"));
        Assert.Empty(page.FindAll(".rp-move"));
    }

    [Fact]
    public async Task What_the_order_of_allocation_rules_means_is_said()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText.Replace("  - {mask: LEDGER.**, dataClass: DCLEDGER}", "  - {mask: LEDGER.**, dataClass: DCLEDGER}\n  - {mask: HISTORY.**, dataClass: DCLEDGER}", StringComparison.Ordinal), Some.Sample);
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/allocationRules", ("Slug", Some.Sample), ("Section", "allocationRules"));

        Assert.Equal(4, page.FindAll(".rp-move button").Count);
        Assert.Contains("The first rule that covers a name counts", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moving_what_somebody_removed_meanwhile_is_told()
    {
        await using var web = await ListAsync();
        var moves = web.Services.GetRequiredService<ItemMoves>();

        await moves.MoveAsync(Some.Sample, "sites", "NOWHERE", 1, "Ann");

        Assert.Contains("NOWHERE", web.Services.GetRequiredService<EditSession>().Notice!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HISTORY.YEARS.CLOSED", "/alignment?dataSet=HISTORY.YEARS.CLOSED", "/destruction?dataSet=HISTORY.YEARS.CLOSED")]
    public async Task A_data_set_leads_to_its_alignment_and_its_destruction(string identity, params string[] paths)
    {
        await using var web = await ListAsync();

        Assert.Equal(paths.Select(path => $"/plans/{Some.Sample}{path}"), Item(web, identity).FindAll(".rp-item-views a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("NO.SUCH.DATA.SET", "There is no such item")]
    [InlineData("new", "New data set")]
    public async Task Absent_and_new_items_have_pages_of_their_own(string identity, string words)
    {
        await using var web = await ListAsync();

        Assert.Contains(words, Item(web, identity).Markup, StringComparison.Ordinal);
    }

    private static IRenderedComponent<ItemPage> Item(WebContext web, string identity) =>
        web.At<ItemPage>($"/plans/{Some.Sample}/edit/dataSets/{identity}", ("Slug", Some.Sample), ("Section", "dataSets"), ("Identity", identity));

    [Fact]
    public async Task Columns_are_chosen_and_moved_and_the_address_says_which()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets?mask=LEDGER.**", ("Slug", Some.Sample), ("Section", "dataSets"));

        Check(page, "Updates", true);
        Check(page, "Organisation", false);
        Check(page, "Size KiB", false);
        page.WaitForAssertion(() => Assert.Equal(["Name", "Application", "Volume", "Key label", "Updates"], Heads(page)));
        page.Find("button[aria-label='Move Updates left']").Click();

        page.WaitForAssertion(() => Assert.Equal(["Name", "Application", "Volume", "Updates", "Key label"], Heads(page)));
        Assert.EndsWith("?mask=LEDGER.**&columns=application,volume,updates,keyLabel", Uri(web), StringComparison.Ordinal);
        Assert.Contains("columns=application,volume,updates,keyLabel", page.Find("a[download]").GetAttribute("href"), StringComparison.Ordinal);
        page.FindAll("button").First(button => button.TextContent == "Show usual columns").Click();
        page.WaitForAssertion(() => Assert.EndsWith("/edit/dataSets?mask=LEDGER.**", Uri(web), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_column_beside_the_name_stays()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets?columns=volume", ("Slug", Some.Sample), ("Section", "dataSets"));

        Assert.True(page.FindAll(".rp-column-choice input:checked").Single().HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_view_is_kept_under_a_name_leads_to_the_list_as_it_was_and_is_removed()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.JSInterop.Setup<Web.Editing.Lists.SavedView[]?>("riskPlannerKept.views", "dataSets").SetResult([new("Ledger", "?mask=LEDGER.**&columns=volume&nothing=1")]);
        web.JSInterop.Setup<bool>("riskPlannerKept.saveView", _ => true).SetResult(true);
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets?sort=volume&page=1", ("Slug", Some.Sample), ("Section", "dataSets"));

        Assert.Equal($"/plans/{Some.Sample}/edit/dataSets?mask=LEDGER.**&columns=volume", page.Find(".rp-views a").GetAttribute("href"));
        page.Find(".rp-views form").Submit();
        Assert.Contains("A view has a name", page.Find("#view-fault").TextContent, StringComparison.Ordinal);
        page.Find("#view-name").Change(" By volume ");
        page.Find(".rp-views form").Submit();
        page.Find("button[aria-label='Remove view Ledger']").Click();

        page.WaitForAssertion(() => Assert.Equal(["dataSets", "By volume", "?sort=volume"], web.JSInterop.Invocations["riskPlannerKept.saveView"].Single().Arguments));
        Assert.Equal(["dataSets", "Ledger"], web.JSInterop.Invocations["riskPlannerKept.removeView"].Single().Arguments);
    }

    [Fact]
    public async Task A_browser_that_keeps_nothing_is_told_of()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.JSInterop.Setup<bool>("riskPlannerKept.saveView", _ => true).SetResult(false);
        var page = web.At<SectionPage>($"/plans/{Some.Sample}/edit/dataSets", ("Slug", Some.Sample), ("Section", "dataSets"));

        page.Find("#view-name").Change("Mine");
        page.Find(".rp-views form").Submit();

        page.WaitForAssertion(() => Assert.Contains("storage is full or turned off", page.Find("#view-fault").TextContent, StringComparison.Ordinal));
    }

    private static void Check(IRenderedComponent<SectionPage> page, string title, bool isShown) =>
        page.FindAll(".rp-column-choice label").First(label => label.TextContent.Trim() == title).QuerySelector("input")!.Change(isShown);

    private static IEnumerable<string> Heads(IRenderedComponent<SectionPage> page) => page.FindAll("thead th").Skip(1).Select(head => head.TextContent.Trim());

    private static IRenderedComponent<SectionPage> Sites(WebContext web) =>
        web.At<SectionPage>($"/plans/{Some.Sample}/edit/sites", ("Slug", Some.Sample), ("Section", "sites"));

    private static async Task<WebContext> ListAsync()
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        return web;
    }

    private static string Uri(WebContext web) => web.Services.GetRequiredService<NavigationManager>().Uri;
}
