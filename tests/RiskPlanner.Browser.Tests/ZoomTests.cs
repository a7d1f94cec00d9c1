using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>The pages of the model at 200 % zoom: a window of 1280×800 has 640×400 CSS pixels then.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ZoomTests(TestBrowser browser, SharedApp app)
{
    // Each control is brought into view as the keyboard does it; then a press in its middle must be its own. Of one that is higher than the window, what is in view counts.
    private const string Covered = """
        () => [...document.querySelectorAll('main a[href], main button, main input:not([type="hidden"]), main select, main textarea, main summary')]
          .filter(control => !control.disabled && !control.closest('svg') && control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          .filter(control => {
            control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
            const box = control.getClientRects()[0];
            const there = document.elementFromPoint(box.x + box.width / 2, Math.min(innerHeight - 1, Math.max(0, box.y + box.height / 2)));
            return !there || !(control.contains(there) || there.contains(control) && there.tagName === 'LABEL');
          })
          .map(control => `covered: ${control.outerHTML.slice(0, 120)}`)
        """;

    [BrowserFact]
    public async Task Nothing_of_the_model_pages_is_cut_off_or_covered()
    {
        await using var watched = await browser.OpenAsync(app, 640, 400, 2);
        List<string> faults = [];
        foreach (var path in new[]
        {
            "edit/dataSets", "edit/dataSets/PAYROLL.TAX.TABLES", "edit/keys", "edit/keys/many", "edit/keyStores/CKDS-MAIN", "edit/backupPolicies/WEEKLY-DUMP", "edit/sites", "edit/applications/LEDGER",
            "edit/backupPolicies/new", "keys", "estate", "naming", "drafts", "versions",
        })
        {
            await watched.GoAsync($"{Editing.Sample}/{path}");
            await Assertions.Expect(watched.Page.Locator(".rp-busy")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
            var width = await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 640) faults.Add($"{path}: {width} pixels wide");
            faults.AddRange((await watched.Page.EvaluateAsync<string[]>(Covered)).Select(fault => $"{path}: {fault}"));
        }

        Assert.Empty(faults);
        Assert.Empty(watched.Errors);
    }

    [BrowserFact]
    public async Task What_is_too_wide_or_covered_is_noticed()
    {
        await using var watched = await browser.OpenAsync(app, 640, 400, 2);
        await watched.GoAsync($"{Editing.Sample}/edit/sites");
        await watched.Page.AddStyleTagAsync(new() { Content = ".rp-main::after { content: ''; position: fixed; inset: 0; z-index: 2000 } .rp-main { min-width: 900px }" });

        Assert.True(await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > 640);
        Assert.NotEmpty(await watched.Page.EvaluateAsync<string[]>(Covered));
    }
}
