using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Pages.Replays;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages.Replays;

public sealed class ReplayPageTests
{
    [Fact]
    public async Task It_shows_registers_CKDS_copies_and_where_the_data_set_could_be_read()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Equal(["PLEXPROD", "empty", "2", "1", "up"], page.FindAll(".rp-moment-registers tbody tr")[0].Children.Select(cell => cell.TextContent.Trim()));
        Assert.Contains("single tokens through OLD", page.Find(".rp-moment-ckds").TextContent, StringComparison.Ordinal);
        Assert.Equal("lost", page.Find(".rp-outcome__word").TextContent);
        Assert.All(page.FindAll(".rp-moment-places tbody tr"), row => Assert.Contains("key not found", row.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_names_moment_and_data_set()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "?at=2026-02-01T12:00:00Z&dataSet=LEDGER.RATES.DAILY");

        Assert.Equal("2026-02-01T12:00:00Z", page.Find(".rp-moment-now .rp-name").TextContent);
        Assert.Equal("LEDGER.RATES.DAILY", page.Find("#moment-data-set").TextContent);
        Assert.Equal("intact", page.Find(".rp-outcome__word").TextContent);
    }

    [Fact]
    public async Task Buttons_go_from_moment_to_moment_and_the_address_follows_when_they_rest()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        await page.Find("[aria-label='Previous key event']").ClickAsync(new());
        Assert.Equal("2026-03-01T06:00:00Z", page.Find(".rp-moment-now .rp-name").TextContent);

        web.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.EndsWith("/replays/1?at=2026-03-01T06%3A00%3A00Z", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_axis_says_its_moment_in_words()
    {
        await using var web = new WebContext();
        var axis = (await OpenAsync(web)).Find("[role=slider]");

        Assert.StartsWith("2026-04-01T12:00:00Z, strike, ", axis.GetAttribute("aria-valuetext"), StringComparison.Ordinal);
        Assert.Equal("0", axis.GetAttribute("tabindex"));
    }

    [Fact]
    public async Task A_drag_on_the_axis_goes_to_that_part_of_the_horizon()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        await page.InvokeAsync(() => page.FindComponent<TimeAxis>().Instance.DragAsync(0.25));

        Assert.Equal("2026-02-15T00:00:00Z", page.Find(".rp-moment-now .rp-name").TextContent);
    }

    [Fact]
    public async Task A_line_of_the_log_leads_to_its_moment()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);
        var line = page.FindAll(".rp-moment-lines li")[0];

        await line.QuerySelector("button")!.ClickAsync(new());

        Assert.Equal(line.QuerySelector("button")!.TextContent, page.Find(".rp-moment-now .rp-name").TextContent);
        Assert.Single(page.FindAll(".rp-moment-lines [aria-current=true]"));
    }

    [Fact]
    public async Task A_data_set_that_the_plan_does_not_have_is_told()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        await page.Find("input[list]").ChangeAsync(new() { Value = "NO.SUCH" });

        Assert.Contains("The plan has no data set 'NO.SUCH'.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notable_moments_are_a_list_of_links_too()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Contains(page.FindAll(".rp-moment-notable li"), item => item.TextContent.Contains("strike", StringComparison.Ordinal)
            && item.QuerySelector("a")!.GetAttribute("href") == "/replays/1?at=2026-04-01T12%3A00%3A00Z");
    }

    [Fact]
    public async Task A_run_whose_plan_is_gone_says_so()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(Some.Line()), "gone", null, "site-loss target=PROD");

        var page = web.At<ReplayPage>("/replays/1", ("Id", 1));

        page.WaitForAssertion(() => Assert.Contains("is not kept any more as it was replayed", page.Find(".rp-callout").TextContent, StringComparison.Ordinal));
    }

    private static async Task<IRenderedComponent<ReplayPage>> OpenAsync(WebContext web, string query = "")
    {
        await Recorded.KeepAsync(web);
        var page = web.At<ReplayPage>($"/replays/1{query}", ("Id", 1));
        page.WaitForElement(".rp-moment-now", TimeSpan.FromSeconds(60));
        return page;
    }
}
