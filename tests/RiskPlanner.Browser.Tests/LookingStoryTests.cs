using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>The pages that look at a plan: keys, master keys, versions, the estate.</summary>
[Collection(PagesCollection.Name)]
public sealed class LookingStoryTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const string Plan = "/plans/payroll-two-sites";
    private const float Patience = 180_000;

    [BrowserFact]
    public async Task The_worst_alignment_is_opened_taken_along_and_proposed_for_a_replay()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await Derived.AlignmentAsync(watched);

        await page.GetByRole(AriaRole.Link, new() { Name = "HISTORY.YEARS.CLOSED" }).ClickAsync();
        await page.GetByRole(AriaRole.Img, new() { Name = "Master keys, CKDS copies and what would detect the loss, over time" }).WaitForAsync();
        // The heading is focused once the picture is there.
        await Assertions.Expect(page.Locator("#class-heading")).ToBeFocusedAsync();
        var csv = await page.APIRequest.GetAsync(await HrefAsync(page, "Download CSV"));
        Assert.Contains("HISTORY.YEARS.CLOSED,HISTORY.YEARS.CLOSED,DSET.PRIM.HISTORY.KEY001,CKDS-MAIN,-91.458,yes", await csv.TextAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Simulate the worst moment" }).ClickAsync();
        await Assertions.Expect(page.Locator("#replay-target")).ToHaveValueAsync("DSET.PRIM.HISTORY.KEY001");
        await Assertions.Expect(page.Locator("#replay-at")).ToHaveValueAsync("2026-01-15T10:00:00Z");
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task What_a_destruction_leaves_is_asked_for_and_stands_in_the_address_and_in_files()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync($"{Plan}/destruction?at=2026-02-01");

        await page.GetByLabel("Key label").FillAsync("DSET.PRIM.HISTORY.KEY001");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("After 2026-04-01 23:00 UTC nobody can read it, provided that:").WaitForAsync();

        Assert.Contains("key=DSET.PRIM.HISTORY.KEY001&at=2026-02-01", page.Url, StringComparison.Ordinal);
        var json = await (await page.APIRequest.GetAsync(await HrefAsync(page, "Download JSON"))).TextAsync();
        Assert.Contains("\"unreadableAfter\": \"2026-04-01T23:00:00Z\"", json, StringComparison.Ordinal);
        var csv = await (await page.APIRequest.GetAsync(await HrefAsync(page, "Download CSV"))).TextAsync();
        Assert.Equal(33, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var refused = await page.APIRequest.GetAsync($"{app.Address}{Plan}/destruction.json?key=NOPE&at=soon");
        Assert.Equal((400, true), (refused.Status, (await refused.TextAsync()).Contains("'NOPE': The plan has no key label of that name.", StringComparison.Ordinal)));
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_change_is_compared_judged_and_taken_back()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync($"{Plan}/edit/keys/DSET.BACK.LEDGER.KEY001");
        await page.EvaluateAsync("localStorage.setItem('riskplanner-author', 'Ann Example')");
        await watched.GoAsync($"{Plan}/edit/keys/DSET.BACK.LEDGER.KEY001");
        await page.GetByLabel("Same value as").FillAsync("");
        await page.GetByLabel("Same value as").BlurAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.GetByText("Version 2:").First.WaitForAsync();

        await watched.GoAsync($"{Plan}/compare?from=1&to=2");
        await page.GetByRole(AriaRole.Row, new() { Name = "sameValueAs DSET.PRIM.LEDGER.KEY001 Not set" }).WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Run assessment of version 1" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Run assessment of version 2" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Better" }).WaitForAsync(new() { Timeout = Patience });
        Assert.Contains("LEDGER.POSTINGS.CURRENT", await page.Locator(".rp-verdict-changes").First.InnerTextAsync(), StringComparison.Ordinal);

        await watched.GoAsync($"{Plan}/versions");
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore version 1" }).ClickAsync();
        await page.GetByText("Keys: 1 changed").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore version 1" }).First.ClickAsync();
        await page.GetByText("The plan is as it was in version 1.").WaitForAsync();

        await watched.GoAsync($"{Plan}/compare?from=1&to=3");
        await page.GetByText("the two versions are the same").WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task The_drawing_is_zoomed_by_buttons_and_keys_and_a_group_is_closed()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync($"{Plan}/estate");
        var drawing = page.Locator("svg[data-size]");
        var all = await drawing.GetAttributeAsync("viewBox");

        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        Assert.NotEqual(all, await drawing.GetAttributeAsync("viewBox"));
        await page.GetByRole(AriaRole.Region, new() { Name = "Drawing of Payroll" }).FocusAsync();
        await page.Keyboard.PressAsync("0");
        Assert.Equal(all, await drawing.GetAttributeAsync("viewBox"));

        await page.GetByRole(AriaRole.Link, new() { Name = "Close DS8K-A" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open DS8K-A" }).WaitForAsync();
        Assert.Contains("group=array%3ADS8K-A", page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Errors);
    }

    private static async Task<string> HrefAsync(IPage page, string link) =>
        new Uri(new Uri(page.Url), await page.GetByRole(AriaRole.Link, new() { Name = link }).GetAttributeAsync("href")).AbsoluteUri;
}
