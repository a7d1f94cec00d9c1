using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.Mitigation;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Pages.Mitigation;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class MitigationPageTests
{
    [Fact]
    public async Task Without_a_question_there_is_a_form_and_no_answer()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.NotEmpty(page.FindAll("form"));
        Assert.Empty(page.FindAll(".rp-callout, .rp-fault"));
    }

    [Fact]
    public async Task Every_fault_of_the_question_is_told()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?goal=no-single-loss&budget=much");

        Assert.Contains("“much” is no amount", page.Find("#mitigation-faults").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".rp-callout"));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task It_lists_what_the_command_line_finds_and_a_part_of_it_becomes_a_draft()
    {
        await using var web = new WebContext();
        var text = await File.ReadAllTextAsync(Repository.PathOf("samples/scenarios/twin-keys.yaml"));
        var plan = PlanFile.Read(text).Plan!;
        var found = new MitigationService().Of(new MitigationQuestion(plan, "") { WithCommonCauses = false }).Document;
        var page = await OpenAsync(web, "?goal=no-single-loss&common-causes=no", text);

        Assert.NotEmpty(found.Changes);
        Assert.Equal(found.Changes.Select(change => change.Text), page.FindAll(".rp-mitigation-changes label span").Select(text => text.TextContent));
        Assert.Contains(found.Why, page.Find(".rp-callout").TextContent, StringComparison.Ordinal);

        var part = found.Changes.Skip(1).Select(change => change.Id).ToList();
        Assert.NotEmpty(part);
        await page.Find(".rp-mitigation-changes input").ChangeAsync(new ChangeEventArgs { Value = false });
        await page.FindAll("button").First(button => button.TextContent.StartsWith("Make a draft", StringComparison.Ordinal)).ClickAsync(new());

        page.WaitForState(() => web.Services.GetRequiredService<NavigationManager>().Uri.Contains("~1/draft", StringComparison.Ordinal));
        var draft = await web.Services.GetRequiredService<PlanLibrary>().LoadAsync($"{Some.Sample}~1");
        Assert.Equal(PlanFile.Write(MitigationService.Apply(plan, MitigationAim.NoSingleLoss, part)!), PlanFile.Write(draft!.Plan));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public async Task What_less_buys_is_a_picture_and_a_table_of_what_the_command_line_tells()
    {
        await using var web = new WebContext();
        var text = await File.ReadAllTextAsync(Repository.PathOf("samples/scenarios/twin-keys.yaml"));
        var found = new MitigationService().Of(new MitigationQuestion(PlanFile.Read(text).Plan!, "") { WithCommonCauses = false, WithFrontier = true }).Document.Frontier!;
        var page = await OpenAsync(web, "?goal=no-single-loss&common-causes=no&frontier=yes", text);

        Assert.InRange(found.Count, 2, 50);
        Assert.Equal(found.Count, page.FindAll(".rp-frontier circle").Count);
        Assert.Contains($"for {found[^1].Cost:N0} points {found[^1].Remaining:N0} stay open", page.Find(".rp-frontier svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        var rows = page.FindAll("table").First(table => table.Closest("[aria-label='Cost against what stays open']") is not null).QuerySelectorAll("tbody tr");
        Assert.Equal(found.Select(point => $"{point.Cost:N0} {point.Remaining:N0} {point.Changes.Count:N0}"), rows.Select(row => string.Join(' ', row.Children.Take(3).Select(cell => cell.TextContent.Trim()))));
        Assert.Contains($"budget={found[^1].Cost}", rows[^1].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_that_the_plan_does_not_offer_any_more_is_not_made() =>
        Assert.Null(MitigationService.Apply(PlanFile.Read(Some.SampleText).Plan!, MitigationAim.NoSingleLoss, ["own-key:NO.SUCH.DATA"]));

    private static async Task<IRenderedComponent<MitigationPage>> OpenAsync(WebContext web, string query = "", string? text = null)
    {
        web.JSInterop.Setup<string?>("riskPlannerEditing.author").SetResult("Ann");
        await web.KeepAsync(text ?? Some.SampleText, Some.Sample);
        var page = web.At<MitigationPage>($"/plans/{Some.Sample}/mitigation{query}", ("Slug", Some.Sample));
        page.WaitForState(() => page.FindAll(".rp-busy").Count == 0);
        return page;
    }
}
