using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>A plan of 25 applications: assessed from its overview, read from figure to evidence.</summary>
[Collection(PagesCollection.Name)]
public sealed class DashboardStoryTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private const float Patience = 180_000;
    private const int HighestPage = 2_400;
    private const string Slug = "shop-of-150-data-sets";
    private const string Plan = $"/plans/{Slug}";

    [BrowserFact]
    public async Task A_figure_leads_to_its_data_sets_and_to_evidence_and_no_page_is_higher_than_three_screens()
    {
        await using var watched = await browser.AsAsync(app, "Ann");
        var page = watched.Page;
        await page.SetViewportSizeAsync(1280, 800);
        await LargeGridTests.BringAsync(watched, LargeEstate.Make(seed: 1, dataSets: 150, keys: 50, applications: 25, structuralClasses: 50) with { Name = "Shop of 150 data sets" }, Slug);
        await page.GetByText("This plan has not been assessed yet").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Run assessment" }).ClickAsync();
        await page.Locator("#verdicts .rp-heat").WaitForAsync(new() { Timeout = Patience });
        await page.GetByText("Not calculated").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = Patience });
        List<string> high = [];
        await MeasureAsync(page, high);

        var lost = page.Locator(".rp-tile", new() { HasText = "Data sets lost" }).Locator(".rp-tile__figure");
        var figure = await lost.InnerTextAsync();
        await lost.ClickAsync();
        await page.GetByText($"{figure} data sets").First.WaitForAsync();
        await MeasureAsync(page, high);
        await page.Locator(".rp-heat__cell--no a").First.ClickAsync();
        await page.GetByText("Nothing brings it back").WaitForAsync();
        Assert.Contains("run=", page.Url, StringComparison.Ordinal);
        // Who reads with a keyboard goes on from there, as soon as it is there.
        await Assertions.Expect(page.Locator("#evidence-title")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "lines: log of variant 1" }).First.ClickAsync();
        await page.Locator(".rp-log").WaitForAsync();
        await MeasureAsync(page, high);
        await page.GetByRole(AriaRole.Link, new() { Name = "Close" }).ClickAsync();
        await page.GetByText($"{figure} data sets").First.WaitForAsync();

        foreach (var path in new[] { "/", $"{Plan}/assessment", $"{Plan}/assessment?threat=key-destruction", $"{Plan}/findings", $"{Plan}/alignment", "/scenarios" })
        {
            await watched.GoAsync(path);
            await page.Locator("table, .rp-scenarios").First.WaitForAsync();
            await MeasureAsync(page, high);
        }

        // Pages with their answers, and each part of an answer.
        await watched.GoAsync($"{Plan}/keys");
        var key = await page.Locator(".rp-keys th a").First.InnerTextAsync();
        await watched.GoAsync($"{Plan}?strike=key-destruction&target={Uri.EscapeDataString(key)}&at=2027-01-01T00:00:00Z&discovered=use#replay");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run simulation" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Outcome by data set" }).WaitForAsync(new() { Timeout = Patience });
        var simulation = new Uri(page.Url).AbsolutePath;
        string[] answers =
        [
            simulation, $"{simulation}?tab=moments", $"{simulation}?tab=log", "/runs", "/runs/1", "/runs/1?table=APPL03", "/runs/1?cell=APPL03.1.2", $"{Plan}/keys?page=2", $"{Plan}/keys?label={key}", $"{Plan}/master-keys", $"{Plan}/estate",
            $"{Plan}/exposure?show=all", $"{Plan}/destruction?key={key}", $"{Plan}/report", $"{Plan}/versions", $"{Plan}/impact?event=key-destruction&target={key}", $"{Plan}/single-points?find=1", $"{Plan}/mitigation?goal=no-single-loss",
        ];
        foreach (var path in answers)
        {
            await watched.GoAsync(path);
            await Assertions.Expect(page.Locator(".rp-busy")).ToHaveCountAsync(0, new() { Timeout = Patience });
            await MeasureAsync(page, high);
            var parts = page.Locator("nav[aria-label='Parts of the answer'] a");
            for (var part = 1; part < await parts.CountAsync(); part++)
            {
                var name = await parts.Nth(part).InnerTextAsync();
                await parts.Nth(part).ClickAsync();
                await Assertions.Expect(parts.Nth(part)).ToHaveAttributeAsync("aria-current", "true");
                // Another part of the same answer is there at once: nothing is searched for again.
                await Assertions.Expect(page.Locator(".rp-busy")).ToHaveCountAsync(0, new() { Timeout = 2_000 });
                Assert.True(name.Length > 0);
                await MeasureAsync(page, high);
            }
        }

        Assert.True(high.Count == 0, string.Join('\n', high));
        Assert.Empty(watched.Errors);
    }

    private static async Task MeasureAsync(IPage page, List<string> high)
    {
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await Pictures.TakeAsync(page, $"height-{height}");
        if (height > HighestPage) high.Add($"{page.Url}: {height} px");
    }
}
