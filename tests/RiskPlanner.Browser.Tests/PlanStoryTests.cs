using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class PlanStoryTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    [BrowserFact]
    public async Task The_sample_plan_is_drawn_and_its_parts_are_readable()
    {
        await using var watched = await browser.OpenAsync(app);

        await watched.GoAsync("/plans");
        await watched.Page.GetByRole(AriaRole.Link, new() { Name = "Payroll at two sites" }).ClickAsync();

        await watched.Page.GetByText("Topology, backup policies and keys").ClickAsync();
        var drawing = watched.Page.GetByRole(AriaRole.Img, new() { Name = "Sites, storage and copies of Payroll at two sites" });
        await drawing.WaitForAsync();
        Assert.True((await drawing.BoundingBoxAsync())!.Width > 600);
        Assert.Equal("true", await watched.Page.GetByRole(AriaRole.Link, new() { Name = "Plans" }).First.GetAttributeAsync("aria-current"));
        await watched.Page.GetByText("One pair of twins").WaitForAsync();
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task What_strikes_the_plan_is_replayed_and_its_log_can_be_filtered()
    {
        await using var watched = await browser.OpenAsync(app);
        await Derived.ReplayAsync(watched);

        await watched.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Log") }).ClickAsync();
        await watched.Page.GetByLabel("Find").FillAsync("strike");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();

        await watched.Page.GetByText("that match, of").WaitForAsync();
        Assert.Contains("find=strike", watched.Page.Url, StringComparison.Ordinal);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task A_run_is_cancelled()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        await watched.GoAsync("/tables");
        await page.GetByText("Derive with other options").ClickAsync();
        await page.GetByLabel("Further tables").CheckAsync();
        // Several wait for each other: the last of them is still there when it is asked to end.
        foreach (var seed in Enumerable.Range(1, 6))
        {
            await page.GetByLabel("Seed").FillAsync($"{seed}");
            await page.GetByRole(AriaRole.Button, new() { Name = "Derive", Exact = true }).ClickAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Runs", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel run 6" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the run" }).ClickAsync();

        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Run 6:" }) });
        await row.GetByText("cancelled").WaitForAsync();
        Assert.Empty(watched.Errors);
    }
}
