using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RiskPlanner.Web.Pages.Keys;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class KeysPageTests
{
    private const string Twin = "DSET.BACK.LEDGER.KEY001";

    [Fact]
    public async Task Labels_stand_in_the_order_of_the_CKDS_with_what_would_be_lost()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Equal(
            [Twin, "DSET.BACK.PAYROLL.KEY001", "DSET.PRIM.HISTORY.KEY001", "DSET.PRIM.LEDGER.KEY001", "DSET.PRIM.PAYROLL.KEY001"],
            page.FindAll(".rp-keys tbody th").Select(label => label.TextContent.Trim()));
        Assert.Equal(["2 data sets", "none", "1 data set", "2 data sets", "1 data set"], page.FindAll(".rp-keys tbody td:last-child").Select(lost => lost.TextContent.Trim()));
    }

    [Fact]
    public async Task Letters_come_before_digits_as_in_EBCDIC()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText.Replace("DSET.BACK.PAYROLL.KEY001", "DSET.1ACK.PAYROLL.KEY001", StringComparison.Ordinal));

        Assert.Equal("DSET.1ACK.PAYROLL.KEY001", page.FindAll(".rp-keys tbody th")[^1].TextContent.Trim());
    }

    [Fact]
    public async Task Twins_share_a_value_and_lead_to_each_other()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        var twins = page.FindAll(".rp-keys tr.rp-twin");
        Assert.Equal(2, twins.Count);
        Assert.Single(twins.Select(row => row.QuerySelector("td:nth-child(4) .rp-whole")!.TextContent).Distinct());
        Assert.Contains($"label={Twin}", twins[1].QuerySelector(".rp-twin-line a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mask_is_taken_into_the_address()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        page.Find(".rp-mask").Change("dset.back.**");
        page.Find("form").Submit();

        Assert.EndsWith("/keys?mask=DSET.BACK.%2A%2A", web.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mask_that_covers_nothing_offers_all()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: "?mask=NOTHING.**");

        Assert.Contains("No label matches", page.Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_without_key_stores_says_what_to_do()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "schema: 1\nname: Empty\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-02-01T00:00:00Z}\nsites:\n  - {name: PROD, kind: production}\n");

        Assert.Contains("no key store yet", page.Find(".rp-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_opens_with_its_reasons_and_its_neighbours()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: $"?label={Twin}");

        var panel = page.Find(".rp-key-panel");
        Assert.Contains("DAILY-REPRO-LEDGER writes under DSET.BACK.LEDGER.KEY001, which holds the same value.", panel.TextContent, StringComparison.Ordinal);
        Assert.Equal([Twin, "DSET.BACK.PAYROLL.KEY001", "DSET.PRIM.HISTORY.KEY001", "DSET.PRIM.LEDGER.KEY001"],
            panel.QuerySelectorAll(".rp-neighbours .rp-name").Select(label => label.TextContent));
    }

    [Fact]
    public async Task A_label_leads_to_what_its_destruction_would_leave_at_the_same_moment()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: $"?label={Twin}&at=2026-02-02");

        Assert.Contains(page.FindAll(".rp-key-panel a"), link => link.GetAttribute("href") == $"/plans/{Some.Sample}/destruction?key={Twin}&at=2026-02-02");
    }

    [Fact]
    public async Task Without_SYMCPACFWRAP_it_warns()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText.Replace("{profile: DSET.BACK.**, readers: [BACKUP]}", "{profile: DSET.BACK.**, readers: [BACKUP], symCpacfWrap: false}", StringComparison.Ordinal), $"?label={Twin}");

        Assert.Contains("SYMCPACFWRAP(YES) is missing", page.Find(".rp-key-panel .rp-fault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sound_profile_does_not_warn()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: $"?label={Twin}");

        Assert.Empty(page.FindAll(".rp-key-panel .rp-fault"));
    }

    [Fact]
    public async Task The_state_is_that_of_the_date()
    {
        await using var web = new WebContext();
        var text = Some.SampleText.Replace("DSET.PRIM.HISTORY.KEY001, keyStore: CKDS-MAIN, purpose: archive", "DSET.PRIM.HISTORY.KEY001, keyStore: CKDS-MAIN, purpose: archive, archived: 2026-02-01T00:00:00Z", StringComparison.Ordinal);
        var page = await OpenAsync(web, text, "?at=2026-02-02&label=DSET.PRIM.HISTORY.KEY001");

        Assert.Equal("archived", page.Find(".rp-spans [aria-current] .rp-keystate").TextContent);
        Assert.Contains("32 kept, all usable", page.Find(".rp-key-panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_is_none_is_said_and_the_start_shown()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: "?at=soon");

        Assert.Contains("“soon” is not a date", page.Find(".rp-fault").TextContent, StringComparison.Ordinal);
        Assert.Contains("as of 2026-01-01 00:00 UTC", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_too_far_shows_the_last_one()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: "?page=7");

        Assert.Equal(5, page.FindAll(".rp-keys tbody th").Count);
    }

    private static async Task<IRenderedComponent<KeysPage>> OpenAsync(WebContext web, string? text = null, string query = "")
    {
        await web.KeepAsync(text ?? Some.SampleText, Some.Sample);
        return web.At<KeysPage>($"/plans/{Some.Sample}/keys{query}", ("Slug", Some.Sample));
    }
}
