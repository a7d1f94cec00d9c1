using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Pages.CutSets;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class CutSetsPageTests
{
    private const string Sample = "/cut-sets?sample=data-set-unrecoverable";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_address_of_a_sample_shows_its_result()
    {
        await using var web = new WebContext();
        var page = web.At<CutSetsPage>(Sample);

        page.WaitForAssertion(() => Assert.Contains("ledger-unrecoverable", page.Find("h2").TextContent, StringComparison.Ordinal), Patience);
        var orders = page.FindAll(".rp-cut-orders tbody tr").Select(row => row.Children[1].TextContent).ToList();
        Assert.Equal(page.Find(".rp-cut-count").TextContent, $"{orders.Sum(int.Parse)}");
        Assert.Equal(["1", "2", "1E-05", "array-failstape-unreadable"], page.Find(".rp-cut-sets tbody tr").Children.Select(cell => cell.TextContent.Trim()));
        Assert.Equal(13, page.FindAll(".rp-cut-importance tbody tr").Count);
    }

    [Fact]
    public async Task A_set_in_the_address_is_shown_with_the_gates_from_the_top_to_its_events()
    {
        await using var web = new WebContext();
        var page = web.At<CutSetsPage>($"{Sample}&set=1");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".rp-cut-tree")), Patience);
        Assert.Equal(
            ["ledger-unrecoverable", "primary-lost", "array-fails", "copy-useless", "array-fails", "tape-useless", "tape-unreadable"],
            page.FindAll(".rp-cut-tree .rp-name").Select(name => name.TextContent));
        Assert.Equal(["array-fails", "array-fails", "tape-unreadable"], page.FindAll(".rp-cut-member .rp-name").Select(name => name.TextContent));
    }

    [Fact]
    public async Task The_form_puts_a_sample_and_its_options_into_the_address()
    {
        await using var web = new WebContext();
        var page = web.At<CutSetsPage>("/cut-sets");
        page.Find("select").Change("data-set-unrecoverable");
        page.Find(".rp-field-short input").Change("1");

        page.Find("form").Submit();

        Assert.EndsWith("/cut-sets?sample=data-set-unrecoverable&order=1", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Equal("0", page.Find(".rp-cut-count").TextContent), Patience);
    }

    [Fact]
    public async Task Every_problem_of_a_model_is_listed_with_its_place_and_rule()
    {
        await using var web = new WebContext();
        var page = Upload(web, ("wrong.xml", """
            <opsa-mef><define-fault-tree name="f">
            <define-gate name="top"><or><basic-event name="a"/><gate name="missing"/></or></define-gate>
            <define-basic-event name="a"><float value="2"/></define-basic-event>
            </define-fault-tree></opsa-mef>
            """));

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".rp-cut-problems tbody tr").Count), Patience);
        Assert.Equal(["wrong.xml", "2", "missing", "undefined-reference"], page.Find(".rp-cut-problems tbody tr").Children.Take(4).Select(cell => cell.TextContent));
        Assert.Empty(page.FindAll(".rp-cut-orders"));
    }

    [Fact]
    public async Task A_model_in_another_encoding_is_a_problem_with_its_place()
    {
        await using var web = new WebContext();
        var page = web.At<CutSetsPage>("/cut-sets");
        page.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary([.. "<opsa-mef>\n<label>"u8, 0xFC, .. "</label></opsa-mef>"u8], "latin.xml"));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(["latin.xml", "2"], page.Find(".rp-cut-problems tbody tr").Children.Take(2).Select(cell => cell.TextContent)), Patience);
        Assert.Contains("'0xFC' - This is not UTF-8.", page.Find(".rp-cut-problems tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_are_one_model_and_script_in_a_name_is_text()
    {
        await using var web = new WebContext();
        var page = Upload(
            web,
            ("a.xml", """<opsa-mef><define-fault-tree name="f"><define-gate name="&lt;script>alert(1)&lt;/script>"><or><event name="&lt;img src=x>"/><event name="b"/></or></define-gate></define-fault-tree></opsa-mef>"""),
            ("b.xml", """<opsa-mef><model-data><define-basic-event name="&lt;img src=x>"/><define-basic-event name="b"/></model-data></opsa-mef>"""));

        page.WaitForAssertion(() => Assert.Contains("<script>alert(1)</script>", page.Find("h2").TextContent, StringComparison.Ordinal), Patience);
        Assert.Contains("a.xml, b.xml", page.Find("h2").TextContent, StringComparison.Ordinal);
        Assert.Contains("unknown", page.Find(".rp-facts").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("script, img"));
    }

    [Fact]
    public async Task Nothing_chosen_or_a_limit_that_is_none_is_said_at_the_form()
    {
        await using var web = new WebContext();
        var page = web.At<CutSetsPage>("/cut-sets");
        page.Find(".rp-field-short input").Change("many");

        page.Find("form").Submit();

        Assert.Equal(2, page.FindAll(".rp-fault").Count);
    }

    [Fact]
    public async Task A_sample_that_is_not_there_is_said_so()
    {
        await using var web = new WebContext();
        var page = web.At<CutSetsPage>("/cut-sets?sample=../payroll");

        page.WaitForAssertion(() => Assert.Contains("no sample", page.Find(".rp-callout").TextContent, StringComparison.Ordinal), Patience);
    }

    private static IRenderedComponent<CutSetsPage> Upload(WebContext web, params (string Name, string Text)[] files)
    {
        var page = web.At<CutSetsPage>("/cut-sets");
        page.FindComponent<InputFile>().UploadFiles([.. files.Select(file => InputFileContent.CreateFromText(file.Text, file.Name))]);
        page.Find("form").Submit();
        return page;
    }
}
