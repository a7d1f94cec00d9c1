using RiskPlanner.Web.Pages.MasterKeys;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class MasterKeysPageTests
{
    [Fact]
    public async Task At_the_start_OLD_is_empty_and_after_a_change_it_is_not()
    {
        await using var web = new WebContext();

        Assert.Equal("empty", Register(await OpenAsync(web), "OLD"));
        Assert.StartsWith("generation 1", Register(Again(web, "?at=2026-03-01T06:00"), "OLD"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sysplex_without_the_master_key_has_empty_registers()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, Some.SampleText.Replace("  - name: PLEXRECV\n", "  - name: PLEXRECV\n    masterKeyLoaded: false\n", StringComparison.Ordinal));

        Assert.StartsWith("generation 1", Register(page, "CURRENT"), StringComparison.Ordinal);
        Assert.Equal("empty", Register(page, "CURRENT", row: 2));
    }

    [Fact]
    public async Task Copies_of_before_the_change_give_single_tokens_only_after_it()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: "?at=2026-04-01&page=3");

        Assert.Contains("usable: 31; usable key by key (OLD): 29", page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll(".rp-ckds-copies tbody tr"), row => Assert.Contains("usable key by key (OLD)", row.TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "usable: 16; usable record by record: 15; usable key by key (OLD): 29")]
    [InlineData("\n      partsAt: [VAULT]\n      retainedGenerations: 1", "usable: 31; usable key by key (OLD): 29")]
    public async Task Copies_of_before_a_change_of_the_DES_master_key_give_single_records_unless_its_parts_are_retained(string parts, string uses)
    {
        await using var web = new WebContext();
        var text = Some.SampleText.Replace("    masterKey:\n", $"    desMasterKey:\n      changes: {{dates: ['2026-03-16T06:00:00Z']}}{parts}\n    masterKey:\n", StringComparison.Ordinal);

        var page = await OpenAsync(web, text, "?at=2026-04-01");

        Assert.Contains(uses, page.Markup, StringComparison.Ordinal);
        Assert.Contains("DES", page.Find(".rp-registers").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_changes_later_they_are_of_no_use_unless_parts_are_retained()
    {
        await using var web = new WebContext();
        var text = Some.SampleText.Replace("{every: P1Y, first: 2026-03-01T06:00:00Z}", "{every: P10D, first: 2026-03-01T06:00:00Z}", StringComparison.Ordinal);

        Assert.Contains("unusable:", (await OpenAsync(web, text, "?at=2026-04-01")).Markup, StringComparison.Ordinal);
        var retained = text.Replace("retainedGenerations: 0", "retainedGenerations: 9", StringComparison.Ordinal);
        await web.KeepAsync(retained, "retained");
        var page = web.At<MasterKeysPage>("/plans/retained/master-keys?at=2026-04-01", ("Slug", "retained"));
        Assert.DoesNotContain("unusable:", page.Markup, StringComparison.Ordinal);
        Assert.Contains("usable with retained key parts and a spare domain:", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_buttons_lead_from_change_to_change()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        var next = Assert.Single(page.FindAll(".rp-changes a"));
        Assert.Equal(("Next change", "/plans/payroll-two-sites/master-keys?at=2026-03-01T06%3A00"), (next.TextContent, next.GetAttribute("href")));
        Assert.Equal("Change before", Assert.Single(Again(web, "?at=2026-06-01").FindAll(".rp-changes a")).TextContent);
    }

    [Fact]
    public async Task A_moment_outside_of_the_plans_time_is_said()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: "?at=2030-01-01");

        Assert.Contains("Its end is shown", page.Find(".rp-fault").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_are_shown_with_their_holders_and_what_is_not_kept_is_said()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web, query: "?at=2026-04-01");

        var rows = page.FindAll(".rp-key-parts tbody tr");
        Assert.Contains("on smart cards of zone PAYROLL-ZONE, held by First key officer and Second key officer", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("nowhere", rows[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_CKDS_without_backups_says_that_there_is_no_way_back()
    {
        await using var web = new WebContext();
        var text = Some.SampleText.Replace("    backups:\n      - {every: P1D, first: 2026-01-01T23:00:00Z, keep: 60, site: RECOV}\n", "", StringComparison.Ordinal);
        var page = await OpenAsync(web, text);

        Assert.Contains("not backed up", page.Find(".rp-callout").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("svg[role=img]"));
    }

    [Fact]
    public async Task The_drawing_has_a_bar_for_each_cycle_and_generation_and_says_it_in_words()
    {
        await using var web = new WebContext();
        var page = await OpenAsync(web);

        Assert.Equal(2, page.FindAll(".rp-copy-bar").Count);
        Assert.Contains("usable key by key (OLD) from 2026-03-01 06:00 UTC", page.Find("details").TextContent, StringComparison.Ordinal);
    }

    private static string Register(IRenderedComponent<MasterKeysPage> page, string register, int row = 1) =>
        page.Find($".rp-registers tbody tr:nth-child({row}) td:nth-of-type({(register == "CURRENT" ? 2 : 3)})").TextContent.Trim();

    private static async Task<IRenderedComponent<MasterKeysPage>> OpenAsync(WebContext web, string? text = null, string query = "")
    {
        await web.KeepAsync(text ?? Some.SampleText, Some.Sample);
        return Again(web, query);
    }

    private static IRenderedComponent<MasterKeysPage> Again(WebContext web, string query) =>
        web.At<MasterKeysPage>($"/plans/{Some.Sample}/master-keys{query}", ("Slug", Some.Sample));
}
