using Microsoft.Playwright;
using RiskPlanner.Interchange;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class BadInputTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    // Longer than any text may be, so that free text refuses it as well.
    private static readonly string Nonsense = "<script>alert(1)</script>" + new string('x', 4_200);

    [BrowserFact]
    public async Task Nonsense_in_every_field_of_every_form_is_told_at_each_field_and_changes_nothing()
    {
        await using var watched = await browser.AsAsync(app, "Mallory");
        var page = watched.Page;
        List<string> alerts = [];
        page.Dialog += async (_, dialog) =>
        {
            // The browser asks before it leaves what is not saved; anything else would be a script that ran.
            if (dialog.Type != DialogType.BeforeUnload) alerts.Add(dialog.Message);
            await dialog.AcceptAsync();
        };
        var version = await watched.VersionAsync();
        var sections = Forms();
        Assert.True(sections.Count > 14, string.Join(' ', sections));

        List<string> silent = [];
        foreach (var path in sections) silent.AddRange(await SpoilAsync(watched, path));

        Assert.Empty(silent);
        Assert.Empty(alerts);
        Assert.Equal(version, await watched.VersionAsync());
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_text_of_more_than_a_message_used_to_hold_arrives_and_is_refused_with_its_reason()
    {
        await using var watched = await browser.AsAsync(app, "Mallory");
        await watched.GoAsync($"{Editing.Sample}/edit/applications/PAYROLL");
        var field = watched.Page.GetByLabel("Description");
        await field.FillAsync(new string('x', 60_000));
        await watched.PressAsync("Save");

        await watched.SaidAsync("Nothing was saved.");
        Assert.Equal("true", await field.GetAttributeAsync("aria-invalid"));
        Assert.Equal(60_000, (await field.InputValueAsync()).Length);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_press_counts_although_the_fault_of_the_field_that_it_leaves_moves_the_button_meanwhile()
    {
        await using var watched = await browser.AsAsync(app, "Mallory");
        var page = watched.Page;
        await watched.GoAsync($"{Editing.Sample}/edit/applications/PAYROLL");
        await page.GetByLabel("Description").FillAsync(new string('x', 3_000));
        var save = page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });
        await save.HoverAsync();
        var before = (await save.BoundingBoxAsync())!.Y;

        await page.Mouse.DownAsync();
        await page.Locator("[aria-invalid=true]").First.WaitForAsync();
        var after = (await save.BoundingBoxAsync())!.Y;
        await page.Mouse.UpAsync();

        Assert.NotEqual(before, after);
        await watched.SaidAsync("Nothing was saved.");
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_text_that_no_message_holds_stays_in_its_field_and_nothing_is_saved()
    {
        await using var watched = await browser.AsAsync(app, "Mallory");
        var version = await watched.VersionAsync();
        await watched.GoAsync($"{Editing.Sample}/edit/applications/PAYROLL");
        var field = watched.Page.GetByLabel("Description");
        await field.FillAsync(new string('x', 300_000));
        await watched.PressAsync("Save");

        Assert.Contains("more than the page can send", await field.EvaluateAsync<string>("field => field.validationMessage"), StringComparison.Ordinal);
        Assert.Equal(300_000, (await field.InputValueAsync()).Length);
        Assert.Equal(version, await watched.VersionAsync());
    }

    // The head has one item, and no new one can be made.
    private static IReadOnlyList<string> Forms() =>
        [.. PlanSections.All.Select(section => $"{Editing.Sample}/edit/{section.Key}/{(section.IsHead ? section.Key : "new")}")];

    private static async Task<IReadOnlyList<string>> SpoilAsync(WatchedPage watched, string path)
    {
        var page = watched.Page;
        await watched.GoAsync(path);
        await UnfoldAsync(page);
        var ids = await SettledAsync(page, ".rp-item-form :is(input:not([type=checkbox]):not([type=radio]), textarea):not([id$=-more], [data-pick])");
        foreach (var id in ids) await page.Locator($"#{id}").FillAsync(Nonsense);
        await watched.PressAsync("Save");
        try
        {
            await watched.SaidAsync("Nothing was saved.");
        }
        catch (TimeoutException)
        {
            return [$"{path}: nothing was said; the page has: {await page.Locator("body").InnerTextAsync()}"];
        }

        List<string> silent = [];
        foreach (var id in ids)
        {
            var field = page.Locator($"#{id}");
            if (await field.GetAttributeAsync("aria-invalid") != "true" || !await page.Locator($"#{id}-fault").IsVisibleAsync()) silent.Add($"{path} {id}: no message");
            // Names are in capital letters once their field is left, as ISPF does it.
            if (!(await field.InputValueAsync()).StartsWith("<script>", StringComparison.OrdinalIgnoreCase)) silent.Add($"{path} {id}: what was typed is gone");
        }

        if (await page.Locator("main script").CountAsync() > 0) silent.Add($"{path}: a script stands in the page");
        return silent;
    }

    // The identities of what is there, once it has stayed the same for a while: what a click opens or closes is drawn later.
    private static async Task<string[]> SettledAsync(IPage page, string selector)
    {
        const int While = 400;
        string[] before = [];
        for (var quiet = 0; quiet < 2;)
        {
            var now = await page.Locator(selector).EvaluateAllAsync<string[]>("all => all.map(one => one.id)");
            quiet = now.SequenceEqual(before) ? quiet + 1 : 0;
            before = now;
            if (quiet < 2) await page.WaitForTimeoutAsync(While / 2);
        }

        return before;
    }

    // Opens all that a form can hold: optional parts, schedules, one group of each list; parts within them come after them.
    private static async Task UnfoldAsync(IPage page)
    {
        var opened = new HashSet<string>();
        while (await SettledAsync(page, ".rp-item-form fieldset") is var ids && ids.Except(opened).FirstOrDefault() is { } id)
        {
            opened.Add(id);
            var part = page.Locator($"#{id}");
            var state = part.Locator("> .rp-either input").Nth(1);
            if (await state.CountAsync() > 0)
            {
                await state.CheckAsync();
                await part.Locator(".rp-entry, fieldset").First.WaitForAsync();
            }

            var add = part.Locator("> p > button");
            if (await add.CountAsync() == 0) continue;
            await add.ClickAsync();
            await part.Locator(".rp-groups-one").First.WaitForAsync();
        }
    }
}
