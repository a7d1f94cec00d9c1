using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>The steps of a policy are put in order with the mouse and with the keyboard, and saved in that order.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StepsTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const string Policy = "FLASH-ONLY";

    [BrowserFact]
    public async Task Steps_are_dragged_and_moved_by_keys()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        var page = watched.Page;
        await watched.ItemAsync("backupPolicies", Policy);
        await watched.PressAsync("Add a step");
        await page.Locator("#field-steps-1-utility").SelectOptionAsync("ADRDSSU-DUMP");
        await watched.TypeAsync("steps-1-to", "VTS-R");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move Step 2 up" }).PressAsync("Enter");
        await AreAsync(page, "ADRDSSU-DUMP", "FLASHCOPY");

        await page.Locator(".rp-drag").Nth(1).HoverAsync();
        await page.Mouse.DownAsync();
        var first = (await page.Locator(".rp-groups-one").First.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(first.X + 200, Math.Max(first.Y + (first.Height / 2), 120), new() { Steps = 10 });
        await Assertions.Expect(page.Locator(".rp-groups-one").First).ToHaveClassAsync(new Regex("rp-groups-over"));
        await page.Mouse.UpAsync();

        await AreAsync(page, "FLASHCOPY", "ADRDSSU-DUMP");
        Assert.Equal("VTS-R", await watched.TypedAsync("steps-1-to"));
        await watched.SaveAsync();
        await watched.ItemAsync("backupPolicies", Policy);
        await AreAsync(page, "FLASHCOPY", "ADRDSSU-DUMP");
        Assert.Empty(watched.Errors);
    }

    private static async Task AreAsync(IPage page, string first, string second)
    {
        await Assertions.Expect(page.Locator("#field-steps-0-utility")).ToHaveValueAsync(first);
        await Assertions.Expect(page.Locator("#field-steps-1-utility")).ToHaveValueAsync(second);
    }
}
