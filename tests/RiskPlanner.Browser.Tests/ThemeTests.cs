using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class ThemeTests(TestBrowser browser, SharedApp app)
{
    private const string Ground = "getComputedStyle(document.documentElement).backgroundColor";

    [BrowserFact]
    public async Task The_theme_that_was_chosen_stays_and_is_there_before_anything_is_drawn()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync("/");
        var light = await page.EvaluateAsync<string>(Ground);

        await page.GetByLabel("Theme").SelectOptionAsync("dark");
        await page.Locator("html[data-theme=dark]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var dark = await page.EvaluateAsync<string>(Ground);
        Assert.NotEqual(light, dark);

        // Noted when the body begins, long before the circuit lives.
        await page.AddInitScriptAsync(
            $"new MutationObserver((_, all) => {{ if (document.body) {{ window.firstGround = {Ground}; all.disconnect(); }} }}).observe(document, {{ childList: true, subtree: true }});");
        await page.ReloadAsync();
        await watched.AliveAsync();
        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.Equal(dark, await page.EvaluateAsync<string>("window.firstGround"));
        // The choice is asked of the browser once the page lives: it stands there a moment later.
        await Assertions.Expect(page.GetByLabel("Theme")).ToHaveValueAsync("dark");
        Assert.Empty(watched.Errors);
    }
}
