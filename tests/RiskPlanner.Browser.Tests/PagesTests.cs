using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class PagesTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string[] Serious = ["serious", "critical"];

    [BrowserFact]
    public async Task No_page_has_an_error_in_its_console_or_a_serious_fault_for_readers_with_aids()
    {
        List<(string Name, string Path)> pages = [("home-empty", "/"), ("tables-empty", "/tables"), ("runs-empty", "/runs"), ("not-found", "/nowhere")];
        List<string> faults = [];
        faults.AddRange(await VisitAsync(pages));

        await using var maker = await browser.OpenAsync(app);
        await Derived.TablesAsync(maker);
        var replay = await Derived.ReplayAsync(maker);
        await Derived.VerdictsAsync(maker);
        Assert.Empty(maker.Errors);

        faults.AddRange(await VisitAsync(
        [
            ("home", "/"), ("tables", "/tables"), ("tables-cell", "/tables?cell=paper-1.5.2"), ("tables-no-cell", "/tables?cell=paper-1.99.1"),
            ("plans", "/plans"), ("plan", "/plans/payroll-two-sites"), ("plan-cell", "/plans/payroll-two-sites?cell=PAYROLL.5.2"),
            ("runs", "/runs"), ("replay", replay), ("replay-filter", $"{replay}?find=fail&details=false"), ("no-pdf", $"{replay}/no-pdf"), ("error", "/error"),
        ]));

        Assert.Empty(faults);
    }

    private async Task<List<string>> VisitAsync(IReadOnlyList<(string Name, string Path)> pages)
    {
        List<string> faults = [];
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { 1280, 390 })
            {
                await using var watched = await browser.OpenAsync(app, width, scheme);
                foreach (var (name, path) in pages)
                {
                    await watched.GoAsync(path);
                    await Pictures.TakeAsync(watched.Page, $"{name}-{scheme}-{width}");
                    if (await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) faults.Add($"{path} at {width}: the page scrolls sideways");
                    // Colours are judged at the wide width in both themes; the narrow one has the same.
                    if (scheme == ColorScheme.Dark && width < 1280) continue;
                    var found = (await watched.Page.RunAxe()).Violations.Where(violation => Serious.Contains(violation.Impact));
                    faults.AddRange(found.Select(violation => Words(violation, $"{path} {scheme} {width}")));
                }

                faults.AddRange(watched.Errors.Where(error => !error.Contains("404", StringComparison.Ordinal)));
            }
        }

        return faults;
    }

    private static string Words(AxeResultItem violation, string where) =>
        $"{where}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
