using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class DraftStoryTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const float Patience = 180_000;

    [BrowserFact]
    public async Task What_would_help_is_applied_in_a_draft_assessed_compared_and_published()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        var page = watched.Page;
        await Derived.VerdictsAsync(watched);
        await watched.GoAsync($"{Editing.Sample}/assessment?application=LEDGER&show=lost");
        await page.Locator(".rp-heat__cell--no a").First.ClickAsync();
        await page.Locator(".rp-path__node--end").GetByText("Lost").WaitForAsync();
        await Accessibility.AssertAsync(page);

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Apply: ") }).First.ClickAsync();
        await page.IsAtAsync("/plans/payroll-two-sites~1/draft");
        await Assertions.Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "Draft" })).ToContainTextAsync("begun by Ann with version 1");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Better" }).WaitForAsync(new() { Timeout = Patience });
        await Accessibility.AssertAsync(page);
        Assert.Equal("1", await watched.VersionAsync());

        await watched.GoAsync("/plans/payroll-two-sites~1/draft");
        await page.GetByLabel("Comment of the version").FillAsync("Backups get labels of their own");
        await watched.PressAsync("Publish as version 2");
        await watched.SaidAsync("is published.");
        await page.IsAtAsync("/plans/payroll-two-sites");
        Assert.Equal("2", await watched.VersionAsync());
        Assert.Equal(404, (await page.GotoAsync("/plans/payroll-two-sites~1"))!.Status);
        Assert.DoesNotContain(watched.Errors, error => !error.Contains("404", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_draft_is_begun_worked_on_by_keyboard_and_discarded()
    {
        await using var watched = await browser.AsAsync(app, "Kay", 390);
        var (page, keyboard) = (watched.Page, watched.Page.Keyboard);
        await watched.GoAsync("/plans/payroll-two-sites/drafts");
        await page.GetByLabel("Name of the draft").FocusAsync();
        await keyboard.TypeAsync("Trial");
        await keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { NameRegex = new(", draft Trial$"), Level = 1 }).WaitForAsync();
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390);

        await page.GetByRole(AriaRole.Link, new() { Name = "Compare, publish or discard" }).FocusAsync();
        await keyboard.PressAsync("Enter");
        await watched.SaidAsync("Nothing is changed yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard draft …" }).FocusAsync();
        await keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard", Exact = true }).FocusAsync();
        await keyboard.PressAsync("Enter");
        await watched.SaidAsync("is discarded.");
        Assert.Empty(watched.Errors);
    }
}
