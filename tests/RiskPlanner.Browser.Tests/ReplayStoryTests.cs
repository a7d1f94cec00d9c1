using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class ReplayStoryTests(TestBrowser browser, SharedApp app)
{
    [BrowserFact]
    public async Task A_replay_is_stopped_at_a_moment_and_its_link_shows_the_same_to_another_reader()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        var replay = await Derived.ReplayAsync(watched);
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Moments") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open timeline" }).ClickAsync();
        var axis = page.GetByRole(AriaRole.Slider, new() { Name = "Moment of the replay" });
        await axis.WaitForAsync();
        var struck = await NowAsync(page);

        await axis.FocusAsync();
        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await ChangedAsync(page, struck);
        var changed = await NowAsync(page);
        await page.Keyboard.PressAsync("PageUp");
        await ChangedAsync(page, changed);
        var dayLater = await NowAsync(page);
        Assert.Equal(changed[..10], DateTime.Parse(dayLater[..10]).AddDays(-1).ToString("yyyy-MM-dd"));

        // The address follows, and shows another reader the same.
        await page.IsAtAsync(new Regex(Regex.Escape(replay.Replace("runs", "replays", StringComparison.Ordinal)) + "[?]at="));
        await page.WaitForFunctionAsync("day => decodeURIComponent(location.search).includes(day)", dayLater);
        await using var other = await browser.OpenAsync(app);
        await other.GoAsync(new Uri(page.Url).PathAndQuery);
        Assert.Equal(dayLater, await NowAsync(other.Page));
        Assert.Equal(await page.Locator(".rp-moment-columns").InnerTextAsync(), await other.Page.Locator(".rp-moment-columns").InnerTextAsync());

        var box = (await axis.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.2f), box.Y + 30);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + (box.Width * 0.25f), box.Y + 30);
        await page.Mouse.UpAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('.rp-moment-now .rp-name').textContent.startsWith('2026-02-1')");

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Data set" }).FillAsync("LEDGER.RATES.DAILY");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Data set" }).PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "LEDGER.RATES.DAILY" }).WaitForAsync();
        Assert.Empty(watched.Errors);
        Assert.Empty(other.Errors);
    }

    private static Task<string> NowAsync(IPage page) => page.Locator(".rp-moment-now .rp-name").InnerTextAsync();

    private static Task ChangedAsync(IPage page, string from) =>
        page.WaitForFunctionAsync("from => document.querySelector('.rp-moment-now .rp-name').textContent !== from", from);
}
