using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>What is typed and not saved is lost neither with the page nor with the server.</summary>
[Collection(BrowserCollection.Name)]
public sealed class KeptInputTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const string DataSet = "PAYROLL.TAX.TABLES";

    [BrowserFact]
    public async Task After_a_reload_unsaved_input_is_offered_with_the_field_that_was_not_left()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        await watched.ItemAsync("dataSets", DataSet);
        await watched.TypeAsync("sizeKiB", "4711");
        await TypeWithoutLeavingAsync(watched, "description", "Published by the tax off");

        await ReloadAsync(watched);
        Assert.NotEqual("4711", await watched.TypedAsync("sizeKiB"));
        await watched.PressAsync("Restore");

        await Assertions.Expect(watched.Page.Locator("#field-sizeKiB")).ToHaveValueAsync("4711");
        await Assertions.Expect(watched.Page.Locator("#field-description")).ToHaveValueAsync("Published by the tax off");
        await Accessibility.AssertAsync(watched.Page);
        await watched.SaveAsync();
        await watched.ItemAsync("dataSets", DataSet);
        Assert.Equal("4711", await watched.TypedAsync("sizeKiB"));
        await NothingIsOfferedAsync(watched);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task After_the_server_was_killed_unsaved_input_is_offered()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        await watched.ItemAsync("dataSets", "LEDGER.RATES.DAILY");
        await watched.TypeAsync("sizeKiB", "99");
        await TypeWithoutLeavingAsync(watched, "description", "Rates of the da");

        await app.KillAndStartAsync();
        // The notice of the broken connection lies over the page; the keyboard is still in the field.
        await watched.Page.Keyboard.InsertTextAsync("y");
        await ReloadAsync(watched);
        await watched.PressAsync("Restore");

        await Assertions.Expect(watched.Page.Locator("#field-sizeKiB")).ToHaveValueAsync("99");
        await Assertions.Expect(watched.Page.Locator("#field-description")).ToHaveValueAsync("Rates of the day");
    }

    [BrowserFact]
    public async Task Two_tabs_keep_their_own_and_each_is_offered()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        var second = new WatchedPage(watched.Page.Context, await watched.Page.Context.NewPageAsync());
        await watched.ItemAsync("dataSets", "HISTORY.YEARS.CLOSED");
        await second.ItemAsync("dataSets", "HISTORY.YEARS.CLOSED");
        await watched.TypeAsync("sizeKiB", "11");
        await TypeWithoutLeavingAsync(watched, "description", "first tab");
        await second.TypeAsync("sizeKiB", "22");
        await TypeWithoutLeavingAsync(second, "description", "second tab");

        await ReloadAsync(watched);
        Assert.Equal(2, await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Restore", Exact = true }).CountAsync());
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Restore", Exact = true }).Nth(1).ClickAsync();
        await Assertions.Expect(watched.Page.Locator("#field-description")).ToHaveValueAsync("first tab");
        await Assertions.Expect(second.Page.Locator("#field-description")).ToHaveValueAsync("second tab");
    }

    [BrowserFact]
    public async Task What_is_left_on_purpose_or_undone_is_not_offered_again()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        await watched.ItemAsync("sites", "VAULT");
        await watched.TypeAsync("name", "ELSEWHERE");
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();
        await watched.PressAsync("Leave");
        await watched.Page.IsAtAsync("/edit/sites");

        await watched.ItemAsync("sites", "VAULT");
        await NothingIsOfferedAsync(watched);
    }

    /// <summary>Types as a person does, and stays in the field.</summary>
    private static async Task TypeWithoutLeavingAsync(WatchedPage watched, string key, string text)
    {
        var field = watched.Page.Locator($"#field-{key}");
        await field.ClickAsync();
        await field.PressAsync("ControlOrMeta+a");
        await watched.Page.Keyboard.InsertTextAsync(text);
    }

    private static async Task ReloadAsync(WatchedPage watched)
    {
        // The browser asks before it leaves a page with unsaved input.
        watched.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await watched.Page.ReloadAsync();
        await watched.AliveAsync();
        await watched.Page.GetByRole(AriaRole.Region, new() { Name = "Unsaved input" }).WaitForAsync();
    }

    private static async Task NothingIsOfferedAsync(WatchedPage watched)
    {
        await watched.Page.Locator("form.rp-item-form").WaitForAsync();
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Region, new() { Name = "Unsaved input" })).ToHaveCountAsync(0);
        Assert.Equal(0, await watched.Page.EvaluateAsync<int>("Object.keys(localStorage).filter(key => key.startsWith('riskplanner-input:')).length"));
    }
}
