using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Pages.SinglePoints;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class SinglePointsPageTests
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
    public async Task It_lists_what_the_command_line_finds_with_a_link_to_the_blast_radius_of_each()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?find=1&at=2026-04-01T12:00");
        var plan = PlanFile.Read(Some.SampleText).Plan!;
        var found = new PlanCutSetsService().Of(new PlanCutSetsQuestion(plan, "") { At = NodaTime.Instant.FromUtc(2026, 4, 1, 12, 0), Order = 1 });

        Assert.NotEmpty(found.SinglePoints);
        Assert.Equal(found.SinglePoints.Count, page.FindAll(".rp-single-points tbody tr").Count);
        Assert.All(found.SinglePoints, single => Assert.Contains(page.FindAll(".rp-single-points tbody tr"), row => row.TextContent.Contains(single.Target, StringComparison.Ordinal) && row.TextContent.Contains(single.Why, StringComparison.Ordinal)));
        Assert.All(page.FindAll(".rp-single-points a"), link => Assert.Contains("/impact?event=", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".rp-pairs"));
    }

    [Fact]
    public async Task Pairs_come_where_they_are_asked_for()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?find=2&application=HISTORY&at=2026-04-01T12:00");

        Assert.Contains("Pairs", page.FindAll("h2").Select(head => head.TextContent));
    }

    [Fact]
    public async Task Every_fault_of_the_question_is_told()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?find=1&application=NONE&at=yesterday");

        Assert.Equal(2, page.FindAll(".rp-fault").Count);
        Assert.Empty(page.FindAll(".rp-callout"));
    }

    [Fact]
    public async Task What_is_asked_stands_in_the_address()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find("select").Change("LEDGER");
        page.Find("form").Submit();

        Assert.EndsWith($"/plans/{Some.Sample}/single-points?find=1&application=LEDGER&at=2026-04-01T12:00", System.Uri.UnescapeDataString(web.Services.GetRequiredService<NavigationManager>().Uri), StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_lead_where_the_plan_names_some_and_one_who_can_lose_data_alone_stands_out()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?find=1&at=2026-04-01T12:00", WithPeople);
        var rows = page.FindAll(".rp-people tbody tr");

        Assert.Equal("Production manager alone", rows[0].QuerySelector("th strong")!.TextContent);
        Assert.Contains("site-loss target=PROD", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("/impact?person=Production%20manager", rows[0].QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.True(page.Markup.IndexOf("rp-people", StringComparison.Ordinal) < page.Markup.IndexOf("rp-single-points", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_loses_all_data_sets_is_told_where_that_is_asked()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?find=1&at=2026-04-01T12:00&people=all", WithPeople);

        Assert.Contains("all of these data sets", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Production manager and Recovery manager", Assert.Single(page.FindAll(".rp-people tbody th")).TextContent.Trim());
    }

    [Fact]
    public async Task Where_the_plan_names_nobody_there_are_no_people()
    {
        await using var web = new WebContext();

        Assert.Empty((await OpenAsync(web, "?find=1&at=2026-04-01T12:00")).FindAll(".rp-people"));
    }

    private static string WithPeople => Some.SampleText.TrimEnd() + "\n\npeople:\n  - {name: Production manager, holds: [PROD]}\n  - {name: Recovery manager, holds: [RECOV]}\n  - {name: Courier, holds: [VAULT]}\n";

    private static async Task<IRenderedComponent<SinglePointsPage>> OpenAsync(WebContext web, string query = "", string? text = null)
    {
        await web.KeepAsync(text ?? Some.SampleText, Some.Sample);
        var page = web.At<SinglePointsPage>($"/plans/{Some.Sample}/single-points{query}", ("Slug", Some.Sample));
        page.WaitForState(() => page.FindAll(".rp-busy").Count == 0, TimeSpan.FromMinutes(1));
        return page;
    }
}
