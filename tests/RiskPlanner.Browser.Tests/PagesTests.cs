using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class PagesTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    [BrowserFact]
    public async Task No_page_has_an_error_in_its_console_or_a_serious_fault_for_readers_with_aids()
    {
        List<(string Name, string Path)> pages = [("home-empty", "/"), ("tables-empty", "/tables"), ("runs-empty", "/runs"), ("not-found", "/nowhere"), ("cut-sets-empty", "/cut-sets"), ("help", "/help")];
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
            ("plans", "/plans"), ("plan-new", "/plans/new"), ("list", "/plans/payroll-two-sites/edit/dataSets"), ("list-nothing", "/plans/payroll-two-sites/edit/keys?mask=NO*"),
            ("form", "/plans/payroll-two-sites/edit/keyStores/CKDS-MAIN"), ("form-new", "/plans/payroll-two-sites/edit/dataSetProfiles/new"), ("plan", "/plans/payroll-two-sites"), ("plan-cell", "/plans/payroll-two-sites?cell=PAYROLL.5.2"),
            ("cut-sets", "/cut-sets?sample=data-set-unrecoverable"), ("cut-set", "/cut-sets?sample=data-set-unrecoverable&set=3"),
            ("naming", "/naming"), ("plan-naming", "/plans/payroll-two-sites/naming"), ("findings", "/plans/payroll-two-sites/findings"),
            ("keys", "/plans/payroll-two-sites/keys"), ("master-keys", "/plans/payroll-two-sites/master-keys"), ("estate", "/plans/payroll-two-sites/estate"), ("alignment", "/plans/payroll-two-sites/alignment"), ("destruction", "/plans/payroll-two-sites/destruction"), ("versions", "/plans/payroll-two-sites/versions"),
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
                // Narrow and dark shows nothing that narrow or dark does not; it is there for people to look at.
                if (scheme == ColorScheme.Dark && width < 1280 && !Pictures.AreWanted) continue;
                await using var watched = await browser.OpenAsync(app, width, scheme);
                foreach (var (name, path) in pages)
                {
                    await watched.GoAsync(path);
                    await Pictures.TakeAsync(watched.Page, $"{name}-{scheme}-{width}");
                    if (await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) faults.Add($"{path} at {width}: the page scrolls sideways");
                    // Colours are judged at the wide width in both themes; the narrow one has the same.
                    if (scheme == ColorScheme.Dark && width < 1280) continue;
                    faults.AddRange((await Accessibility.FaultsAsync(watched.Page)).Select(fault => $"{path} {scheme} {width}: {fault}"));
                }

                faults.AddRange(watched.Errors.Where(error => !error.Contains("404", StringComparison.Ordinal)));
            }
        }

        return faults;
    }
}
