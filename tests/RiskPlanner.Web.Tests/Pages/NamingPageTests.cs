using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Plans;
using RiskPlanner.Naming;
using RiskPlanner.Web.Pages.Naming;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class NamingPageTests
{
    [Fact]
    public async Task Findings_come_as_one_types_with_the_label_that_was_meant()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");

        page.Find("#naming-labels").Input("dset.prim.payroll.key001\n");

        page.WaitForAssertion(() => Assert.Contains("1 label: 1 critical", page.Find(".rp-summary").TextContent, StringComparison.Ordinal));
        Assert.Contains("DSET.PRIM.PAYROLL.KEY001", page.Find("[aria-labelledby=naming-findings-heading] tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Labels_are_picked_of_a_plan_or_of_the_paper_and_stay_a_list()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<NamingPage>("/naming");

        await page.Find("#naming-pick").ChangeAsync(new() { Value = Some.Sample });

        Assert.Contains("5 labels: ", page.Find(".rp-summary").TextContent, StringComparison.Ordinal);
        Assert.Contains("DSET.BACK.LEDGER.KEY001", page.Find("#naming-labels").GetAttribute("value"), StringComparison.Ordinal);
        // A list, not a plan: rules that need one are not run.
        Assert.Contains("RP0006, RP0007, RP0009", page.Markup, StringComparison.Ordinal);
        await page.Find("#naming-pick").ChangeAsync(new() { Value = "/paper" });
        Assert.Contains("6 labels: ", page.Find(".rp-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_plans_there_is_nothing_to_pick()
    {
        await using var web = new WebContext();

        Assert.Empty(web.At<NamingPage>("/naming").FindAll("#naming-pick"));
    }

    [Fact]
    public async Task A_standard_that_is_wrong_is_told_with_line_and_column_as_one_types()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");

        page.Find("#naming-standard").Input("standard: 1\nname: Ours\npatterns:\n  - 'DSET.{nowhere}'\n");

        page.WaitForAssertion(() => Assert.Contains("Line 4, column", page.Find("#naming-standard-faults").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_label_is_tried_and_what_was_meant_is_one_press_away()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");

        await page.Find("#naming-try").InputAsync("DSET.PRM.PAYROLL.KEY001");
        await page.Find("[aria-labelledby=naming-standard-heading] .rp-fault button").ClickAsync();

        Assert.Equal("DSET.PRIM.PAYROLL.KEY001", page.Find("#naming-try").GetAttribute("value"));
        Assert.Contains("It follows the standard.", page.Find("[aria-labelledby=naming-standard-heading]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_standard_is_proposed_from_the_labels()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");
        page.Find("#naming-labels").Input("A.P.X001\nA.B.X001\nA.P.X002\nA.B.X002\nB.P.X001\nB.B.X001\n");
        page.WaitForAssertion(() => Assert.Contains("6 labels", page.Find(".rp-summary").TextContent, StringComparison.Ordinal));

        await page.FindAll("button").First(button => button.TextContent.StartsWith("Propose", StringComparison.Ordinal)).ClickAsync();

        Assert.Contains("Proposed from 6 labels", page.Find("#naming-standard").GetAttribute("value"), StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("0 critical", page.Find(".rp-summary").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_strip_has_a_field_for_each_line_by_its_purpose_and_an_arc_over_each_pair()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");

        page.Find("#naming-labels").Input("DSET.PRIM.A.KEY001\nDSET.BACK.A.KEY001\nOTHER\n");

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".rp-strip-field").Count));
        Assert.Equal(["rp-strip-backup", "rp-strip-primary", "rp-strip-other"], page.FindAll(".rp-strip-field").Select(field => field.ClassList[1]));
        Assert.Single(page.FindAll(".rp-strip-near"));
    }

    [Fact]
    public async Task A_slip_is_tried_with_the_mouse_and_says_what_it_takes_whole()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");
        page.Find("#naming-labels").Input("DSET.PRIM.A.KEY001\nDSET.BACK.A.KEY001\nOTHER\n");
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".rp-strip-field").Count));

        // Awaited: what was typed may still have the page, and a press then has its turn later.
        await page.FindAll(".rp-strip-field")[0].MouseDownAsync();
        await page.FindAll(".rp-strip-field")[1].MouseUpAsync();

        Assert.Contains("A slip over 2 lines, from line 1 on", page.Find(".rp-panel").TextContent, StringComparison.Ordinal);
        Assert.Contains("whole: DSET.PRIM.A.KEY001 with DSET.BACK.A.KEY001", page.Find(".rp-panel .rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".rp-strip-taken").Count);
    }

    [Fact]
    public async Task Two_standards_stand_side_by_side()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");

        await page.Find("#naming-other-sample").ChangeAsync("ibm-encrkey");

        var rows = page.FindAll("[aria-labelledby=naming-compare-heading] tbody tr");
        Assert.Equal(["RSM Partners 6.5", "IBM ENCRKEY"], rows[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Select(name => name.StartsWith("IBM", StringComparison.Ordinal) ? "IBM ENCRKEY" : name));
        Assert.Contains(rows, row => row.TextContent.StartsWith("Grown to 20 applications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_plan_s_own_keys_are_looked_at_and_a_slip_is_replayed_on_it()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        var page = web.At<PlanNamingPage>($"/plans/{Some.Sample}/naming", ("Slug", Some.Sample));
        Assert.Contains("DSET.PRIM.HISTORY.KEY001", page.Find("#naming-labels").GetAttribute("value"), StringComparison.Ordinal);
        var history = page.FindAll(".rp-strip-field").Index().First(field => field.Item.TextContent.Contains("DSET.PRIM.HISTORY.KEY001", StringComparison.Ordinal)).Index;

        await page.FindAll(".rp-strip-field")[history].MouseDownAsync();
        await page.FindAll(".rp-strip-field")[history].MouseUpAsync();
        await page.FindAll("button").First(button => button.TextContent == "Replay it on the plan").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("HISTORY.YEARS.CLOSED", page.Find(".rp-panel").TextContent, StringComparison.Ordinal));
        Assert.Contains("strike=adjacent-deletion", page.Find(".rp-panel a.rp-button").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_plan_with_several_key_stores_one_is_listed_at_a_time()
    {
        await using var web = new WebContext();
        await web.KeepAsync(RiskPlanner.Testing.Repository.Read("samples/scenarios/recovery-ckds-of-its-own.yaml"), "two-stores");
        var page = web.At<PlanNamingPage>("/plans/two-stores/naming", ("Slug", "two-stores"));
        Assert.Equal("DSET.PRIM.LEDGER.KEY001\nDSET.PRIM.LEDGER.KEY002\n", page.Find("#naming-labels").GetAttribute("value"));

        await page.Find("#naming-key-store").ChangeAsync(new() { Value = "CKDS-RECOV" });

        page.WaitForAssertion(() => Assert.Equal("DSET.PRIM.LEDGER.KEY001\n", page.Find("#naming-labels").GetAttribute("value")));
    }

    [Fact]
    public void A_long_list_is_drawn_a_part_at_a_time()
    {
        var builder = new LabelListBuilder();
        builder.BeginFile("", 250);
        for (var i = 0; i < 250; i++) builder.Add($"KEY{i:000}", i + 1);
        var listing = KeyListing.Make(new KeyListQuestion(builder.Build()));

        Assert.Equal(3, StripPicture.PartsOf(listing.Count));
        Assert.Equal((201, 250, 50), (StripPicture.Of(listing, 3).First, StripPicture.Of(listing, 9).Last, StripPicture.Of(listing, 3).Fields.Count));
    }

    [Fact]
    public async Task A_sheet_is_had_as_a_file_under_a_key_that_nobody_counts_up_to()
    {
        await using var web = new WebContext();
        var page = web.At<NamingPage>("/naming");

        Assert.Matches("^/naming/sheets/[0-9a-f]{64}\\.csv$", page.Find("[aria-labelledby=naming-findings-heading] .rp-downloads a").GetAttribute("href"));
    }

    [Fact]
    public async Task Where_the_plan_can_have_nothing_of_a_renaming_done_it_says_why()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        // No profile covers the label: nothing can be copied away from it.
        await web.KeepAsync(Some.SampleText.Replace("DSET.PRIM.HISTORY.KEY001", "DSET.HISTORY.KEY001", StringComparison.Ordinal), Some.Sample);
        var page = web.At<PlanNamingPage>($"/plans/{Some.Sample}/naming", ("Slug", Some.Sample));

        page.FindAll("button").First(button => button.TextContent.StartsWith("Make a draft", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Assert.Contains("DSET.HISTORY.KEY001: No profile of the plan lets data sets be opened", page.Find("#naming-rename-fault").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("There is nothing to change", page.Find("#naming-rename-fault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keys_of_a_plan_get_their_new_names_in_a_draft()
    {
        await using var web = new WebContext();
        await web.IAmAsync("Ann");
        await web.KeepAsync(Some.SampleText.Replace("DSET.PRIM.HISTORY.KEY001", "DSET.PRM.HISTORY.KEY001", StringComparison.Ordinal)
            .Replace("profile: DSET.PRIM.**", "profile: DSET.PR*.**", StringComparison.Ordinal), Some.Sample);
        var page = web.At<PlanNamingPage>($"/plans/{Some.Sample}/naming", ("Slug", Some.Sample));
        Assert.Contains("DSET.PRIM.HISTORY.KEY001", page.Find("[aria-labelledby=naming-rename-heading] tbody tr").TextContent, StringComparison.Ordinal);

        await page.Find("#naming-rename-from").InputAsync("2019-01-01T00:00:00Z");
        Assert.Contains("outside the plan's horizon", page.Find("#naming-rename-fault").TextContent, StringComparison.Ordinal);
        await page.Find("#naming-rename-from").InputAsync("2026-02-01T00:00:00Z");
        page.FindAll("button").First(button => button.TextContent.StartsWith("Make a draft", StringComparison.Ordinal)).Click();

        page.WaitForAssertion(() => Assert.EndsWith($"/plans/{Some.Sample}~1/draft", web.Services.GetNavigation().Uri, StringComparison.Ordinal));
        var draft = await web.Services.GetRequiredService<PlanLibrary>().LoadAsync($"{Some.Sample}~1");
        Assert.Contains(draft!.Plan.DataSets, dataSet => dataSet.LabelChanges.Any(change => change.KeyLabel.Text == "DSET.PRIM.HISTORY.KEY001"));
    }

    [Fact]
    public async Task Where_every_label_follows_the_standard_nothing_is_to_be_renamed()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);

        Assert.Empty(web.At<PlanNamingPage>($"/plans/{Some.Sample}/naming", ("Slug", Some.Sample)).FindAll("#naming-rename-heading"));
    }
}
