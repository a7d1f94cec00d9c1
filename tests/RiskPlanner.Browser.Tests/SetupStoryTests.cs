using Microsoft.Playwright;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Testing.Plans;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class SetupStoryTests(TestBrowser browser, SharedApp app)
{
    private const int MostClicks = 35;
    private const int MostFields = 60;

    // Counted as the browser tells of them, whatever page they are on.
    private const string Counter = """
        addEventListener('click', event => { if (event.isTrusted && event.detail > 0) sessionStorage.setItem('clicks', +sessionStorage.getItem('clicks') + 1); }, true);
        addEventListener('change', event => { if (event.target.value) sessionStorage.setItem('fields', +sessionStorage.getItem('fields') + 1); }, true);
        """;

    [BrowserFact]
    public async Task The_small_estate_is_set_up_with_few_clicks_and_fields_as_one_version()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await page.AddInitScriptAsync(Counter);
        await watched.GoAsync("/plans");

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "New plan" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "guided set-up" }).ClickAsync();
        await FillAsync(page, "setup-name", SmallEstate.Name);
        await FillAsync(page, "setup-year", $"{SmallEstate.Year}");
        foreach (var (index, step) in SetupSteps.All.Index())
        {
            foreach (var table in step.Tables) await FillAsync(page, $"setup-{table.Key}", SmallEstate.Tables[table.Key]);
            await Pictures.TakeAsync(page, $"setup-step-{index + 1}");
            if (index == SetupSteps.All.Count - 1) break;
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Next: ") }).ClickAsync();
            await page.IsAtAsync($"/setup?step={index + 2}");
        }

        await Accessibility.AssertAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create plan and assess it" }).ClickAsync();
        await page.GetByLabel("Your name").FillAsync("Ann");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this name" }).ClickAsync();
        await page.IsAtAsync("/plans/acme-estate");
        await page.Locator(".rp-heat").First.WaitForAsync(new() { Timeout = 180_000 });

        var clicks = await page.EvaluateAsync<int>("+sessionStorage.getItem('clicks')");
        var fields = await page.EvaluateAsync<int>("+sessionStorage.getItem('fields')");
        Assert.True(clicks is > 15 and < MostClicks, $"{clicks} clicks");
        Assert.True(fields is > 10 and < MostFields, $"{fields} fields");
        Assert.Equal("1", await watched.VersionAsync("/plans/acme-estate"));
        var file = await (await page.Context.APIRequest.GetAsync("/plans/acme-estate/file")).TextAsync();
        Assert.Equal(PlanFile.Write(PlanFile.Read(SmallEstate.Text).Plan!), file);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task Input_of_the_set_up_outlives_a_reload()
    {
        await using var watched = await browser.OpenAsync(app);
        await watched.GoAsync("/plans/new/setup");
        await FillAsync(watched.Page, "setup-name", "Trial");
        await FillAsync(watched.Page, "setup-sites", "PROD; production");
        await watched.Page.ReloadAsync();
        await watched.AliveAsync();

        await watched.PressAsync("Restore");

        await Assertions.Expect(watched.Page.Locator("#setup-name")).ToHaveValueAsync("Trial");
        await Assertions.Expect(watched.Page.Locator("#setup-sites")).ToHaveValueAsync("PROD; production");
    }

    // As a person does: into the field with the pointer, and the text pasted.
    private static async Task FillAsync(IPage page, string field, string text)
    {
        await page.Locator($"#{field}").ClickAsync();
        await page.Keyboard.PressAsync("ControlOrMeta+a");
        await page.Keyboard.InsertTextAsync(text);
    }
}
