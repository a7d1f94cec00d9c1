using RiskPlanner.Web.Pages.Topology;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class TopologyPageTests
{
    [Fact]
    public async Task The_table_says_what_the_arrows_do()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        var row = page.Find(".rp-routes tbody tr");
        Assert.Equal(["PRD003", "REC001", "record copy (re-encrypted)", "DAILY-REPRO", "1", "under DSET.BACK.PAYROLL.KEY001"], row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(page.FindAll(".rp-badge").Count, page.FindAll(".rp-routes tbody tr").Count);
    }

    [Fact]
    public async Task A_group_is_closed_by_its_link_and_opened_again()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);
        Assert.Equal("/plans/payroll-two-sites/estate?group=array%3ADS8K-A", page.Find("[aria-label='Close DS8K-A']").GetAttribute("href"));

        var closed = web.At<TopologyPage>("/plans/payroll-two-sites/estate?group=array%3ADS8K-A", ("Slug", Some.Sample));

        Assert.Equal("/plans/payroll-two-sites/estate", closed.Find("[aria-label='Open DS8K-A']").GetAttribute("href"));
        Assert.Contains("array DS8K-A", closed.Find(".rp-routes").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sites_are_counted()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Equal(["PLEXPROD", "2", "4", "8", "CARTRIDGES", "CKDS-MAIN", "none", "TAPE-KEYS"], page.FindAll("[aria-labelledby=sites] tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_bare_plan_says_what_to_add()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, "schema: 1\nname: Empty\nhorizon: {from: 2026-01-01T00:00:00Z, until: 2026-02-01T00:00:00Z}\nsites:\n  - {name: PROD, kind: production}\n");

        Assert.Contains("Nothing stands at PROD yet", page.Find(".rp-state").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("svg[data-size]"));
    }

    [Fact]
    public async Task Script_in_a_name_is_text()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText.Replace("name: Payroll at two sites", "name: <script>alert(1)</script>", StringComparison.Ordinal));

        Assert.Empty(page.FindAll("script"));
    }

    private static async Task<IRenderedComponent<TopologyPage>> OpenAsync(WebContext web, string? text = null)
    {
        await web.KeepAsync(text ?? Some.SampleText, Some.Sample);
        return web.At<TopologyPage>("/plans/payroll-two-sites/estate", ("Slug", Some.Sample));
    }
}
