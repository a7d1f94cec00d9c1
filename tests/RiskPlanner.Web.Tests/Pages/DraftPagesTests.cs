using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Layout;
using RiskPlanner.Web.Pages.Plans;
using RiskPlanner.Web.Pages.Versions.Drafts;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class DraftPagesTests
{
    private const string Employees = "PAYROLL.MASTER.EMPLOYEE";
    private const string Draft = Some.Sample + "~1";

    [Fact]
    public async Task A_draft_needs_a_name_and_is_opened()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.IAmAsync("Ann");
        var page = web.At<DraftsPage>($"/plans/{Some.Sample}/drafts", ("Slug", Some.Sample));
        Assert.Contains("No drafts", page.Markup, StringComparison.Ordinal);

        page.Find("form[aria-label='New draft']").Submit();
        Assert.Contains("A draft has a name", page.Find("#draft-fault").TextContent, StringComparison.Ordinal);
        page.Find("#draft-name").Change("More backups");
        page.Find("form[aria-label='New draft']").Submit();

        Assert.EndsWith($"/plans/{Draft}", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
        Assert.Equal(new PlanDraft(Some.Sample, 1, "More backups", "Ann"), (await web.Plans.FindAsync(Draft))!.Draft);
    }

    [Fact]
    public async Task Drafts_are_listed_with_owner_and_saves_and_a_draft_has_none()
    {
        await using var web = await ChangedAsync();
        var page = web.At<DraftsPage>($"/plans/{Some.Sample}/drafts", ("Slug", Some.Sample));

        Assert.Equal(["Trial", "Bert", "version 1", "1"], page.Find("tbody tr").Children.Take(4).Select(cell => cell.TextContent.Trim()));
        web.At<DraftsPage>($"/plans/{Draft}/drafts", ("Slug", Draft));
        Assert.EndsWith($"/plans/{Some.Sample}/drafts", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_of_a_draft_says_that_it_is_one_and_lists_of_plans_leave_it_out()
    {
        await using var web = await ChangedAsync();
        var frame = web.Render<DraftBar>(parameters => parameters.Add(bar => bar.Plan, web.Plans.FindAsync(Draft).Result));

Assert.Contains("Draft “Trial” of Payroll at two sites, begun by Bert with version 1", frame.Find("aside").TextContent, StringComparison.Ordinal);
        Assert.Empty(web.Render<DraftBar>(parameters => parameters.Add(bar => bar.Plan, web.Plans.FindAsync(Some.Sample).Result)).Markup.Trim());
        Assert.Single(web.At<PlansPage>("/plans").FindAll("tbody tr"));
        var overview = web.At<PlanPage>($"/plans/{Draft}", ("Slug", Draft));
        Assert.Equal("Payroll at two sites, draft Trial", overview.Find("h1").TextContent);
        Assert.Empty(overview.FindAll("#file .rp-button-danger"));
    }

    [Fact]
    public async Task A_draft_shows_what_it_changes_and_is_published_as_one_version_with_a_comment()
    {
        await using var web = await ChangedAsync();
        await web.IAmAsync("Ann");
        var page = Open(web);
        Assert.Contains("Data sets: 1 changed", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Publish as version 2", page.Find("form[aria-label=Publish] button[type=submit]").TextContent);

        page.Find("#comment").Change("");
        page.Find("form[aria-label=Publish]").Submit();
        Assert.Contains("A comment is needed", page.Find("#comment-fault").TextContent, StringComparison.Ordinal);
        page.Find("#comment").Change("Sizes as measured");
        page.Find("form[aria-label=Publish]").Submit();

        Assert.EndsWith($"/plans/{Some.Sample}", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
        var version = (await web.Plans.VersionsAsync(Some.Sample, null, 1))[0];
        Assert.Equal((2, "Ann", "Sizes as measured"), (version.Number, version.Author, version.Summary));
        Assert.Null(await web.Plans.FindAsync(Draft));
        Assert.Equal("The draft “Trial” is published.", web.Services.GetRequiredService<EditSession>().Notice!.Text);
    }

    [Theory]
    [InlineData(false, 512)]
    [InlineData(true, 96)]
    public async Task What_both_changed_is_chosen_field_by_field(bool takesPlan, int size)
    {
        await using var web = await ChangedAsync();
        await web.IAmAsync("Ann");
        await ChangeAsync(web, Some.Sample, "Carl", 96);
        var page = Open(web);
        Assert.Contains("The plan is at version 2 now", page.Markup, StringComparison.Ordinal);

        page.Find("form[aria-label=Publish]").Submit();
        Assert.Contains("1 item changed here and in the plan", page.Find("#conflicts").TextContent, StringComparison.Ordinal);
        Assert.Contains("Carl", page.Find(".rp-conflict").TextContent, StringComparison.Ordinal);
        if (takesPlan) page.FindAll(".rp-conflict-table input")[1].Change(true);
        page.Find("form[aria-label=Publish]").Submit();

        if (takesPlan) Assert.Contains("there is nothing to publish", page.Find("#faults").TextContent, StringComparison.Ordinal);
        else Assert.Null(await web.Plans.FindAsync(Draft));
        Assert.Equal(size, (int)(await web.Plans.ItemsAsync(Some.Sample, "dataSets", [Employees])).Single().Item.ToJson()["sizeKiB"]!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_removed_from_the_plan_is_created_again_or_left_out(bool isLeftOut)
    {
        await using var web = await ChangedAsync("PAYROLL.WORK.SORTED", "PAYROLL.TAX.TABLES");
        await web.IAmAsync("Ann");
        var item = (await web.Plans.ItemsAsync(Some.Sample, "dataSets", ["PAYROLL.WORK.SORTED"])).Single().Item;
        await web.Services.GetRequiredService<PlanEditor>().SaveAsync(new PlanEdit(Some.Sample, "Carl", [new ItemEdit { Section = "dataSets", Identity = item.Identity, Base = item.Content }]));
        var page = Open(web);

        page.Find("form[aria-label=Publish]").Submit();
        Assert.Contains("it was removed from the plan", page.Find(".rp-conflict h3").TextContent, StringComparison.Ordinal);
        page.FindAll(".rp-conflict input")[isLeftOut ? 1 : 0].Change(true);
        page.Find("form[aria-label=Publish]").Submit();

        Assert.Equal(isLeftOut ? 0 : 1, (await web.Plans.ItemsAsync(Some.Sample, "dataSets", ["PAYROLL.WORK.SORTED"])).Count);
        Assert.Equal(512, (int)(await web.Plans.ItemsAsync(Some.Sample, "dataSets", ["PAYROLL.TAX.TABLES"])).Single().Item.ToJson()["sizeKiB"]!);
        Assert.Null(await web.Plans.FindAsync(Draft));
    }

    [Theory]
    [InlineData("Discard", false)]
    [InlineData("Keep", true)]
    public async Task A_draft_is_discarded_only_when_it_is_said_again(string answer, bool isThere)
    {
        await using var web = await ChangedAsync();
        var dialogs = web.Dialogs();
        var page = Open(web);

        var clicked = page.Find(".rp-button-danger").ClickAsync(new());
        dialogs.WaitForElement("[role=dialog]");
        await dialogs.FindAll("button").Single(button => button.TextContent.Trim() == answer).ClickAsync(new());
        await clicked;

        Assert.Equal(isThere, await web.Plans.FindAsync(Draft) is not null);
        if (!isThere) Assert.EndsWith($"/plans/{Some.Sample}/drafts", web.Services.GetNavigation().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_of_the_version_that_it_began_with_count_for_its_first_one()
    {
        await using var web = await ChangedAsync();
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample, 1);
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Draft, 2);

        Assert.Contains("None: each data set has the verdict that it had.", Open(web).Find("section[aria-labelledby=verdicts]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_draft_has_no_such_page()
    {
        await using var web = await ChangedAsync();

        Assert.Empty(web.At<DraftPage>($"/plans/{Some.Sample}/draft", ("Slug", Some.Sample)).Markup.Trim());
    }

    private static IRenderedComponent<DraftPage> Open(WebContext web) => web.At<DraftPage>($"/plans/{Draft}/draft", ("Slug", Draft));

    private static async Task<WebContext> ChangedAsync(params string[] dataSets)
    {
        var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        await web.Services.GetRequiredService<PlanDrafts>().BeginAsync(Some.Sample, "Trial", "Bert");
        await ChangeAsync(web, Draft, "Bert", 512, dataSets.Length > 0 ? dataSets : [Employees]);
        return web;
    }

    private static async Task ChangeAsync(WebContext web, string slug, string author, int size, params string[] dataSets)
    {
        List<ItemEdit> edits = [];
        foreach (var stored in await web.Plans.ItemsAsync(slug, "dataSets", dataSets.Length > 0 ? dataSets : [Employees]))
        {
            var content = stored.Item.ToJson();
            content["sizeKiB"] = JsonValue.Create(size);
            edits.Add(new ItemEdit { Section = "dataSets", Identity = stored.Item.Identity, Base = stored.Item.Content, Content = content });
        }

        Assert.NotNull((await web.Services.GetRequiredService<PlanEditor>().SaveAsync(new PlanEdit(slug, author, edits))).Version);
    }
}
