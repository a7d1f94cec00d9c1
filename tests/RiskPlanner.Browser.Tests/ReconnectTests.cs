using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>A page that was open while the program was killed and started again.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReconnectTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const float Patience = 60_000;

    [BrowserFact]
    public async Task One_without_input_comes_back_by_itself_and_one_with_input_offers_it()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        var clean = watched.Page;
        await watched.GoAsync($"{Editing.Sample}/edit/keys?mask=DSET.BACK.**");
        var second = new WatchedPage(watched.Page.Context, await watched.Page.Context.NewPageAsync());
        var typed = second.Page;
        await second.GoAsync($"{Editing.Sample}/report");
        await typed.Locator("#report-number").ClickAsync();
        await typed.Keyboard.InsertTextAsync("RP-2026-1");
        foreach (var page in new[] { clean, typed }) await page.EvaluateAsync("document.documentElement.dataset.before = ''");

        await app.KillAndStartAsync();

        await Assertions.Expect(clean.Locator("html[data-alive]:not([data-before])")).ToHaveCountAsync(1, new() { Timeout = Patience });
        Assert.EndsWith("/edit/keys?mask=DSET.BACK.**", clean.Url, StringComparison.Ordinal);
        // It lives: it answers to what is clicked.
        await clean.GetByRole(AriaRole.Checkbox, new() { Name = "Select the rows of this page" }).CheckAsync();
        await clean.GetByRole(AriaRole.Status).Filter(new() { HasText = "selected" }).WaitForAsync();

        await typed.BringToFrontAsync();
        var notice = typed.GetByRole(AriaRole.Alertdialog);
        await notice.GetByText("What you typed is kept in this browser and offered again.").WaitForAsync(new() { Timeout = Patience });
        await Assertions.Expect(typed.Locator("html[data-before]")).ToHaveCountAsync(1);
        await Assertions.Expect(notice.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Load the page again"]);
        await notice.GetByRole(AriaRole.Button, new() { Name = "Load the page again" }).ClickAsync();
        await second.AliveAsync();
        await second.PressAsync("Restore");
        await Assertions.Expect(typed.Locator("#report-number")).ToHaveValueAsync("RP-2026-1");
    }
}
