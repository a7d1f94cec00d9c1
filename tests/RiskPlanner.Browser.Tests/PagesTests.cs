using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

[Collection(PagesCollection.Name)]
public sealed class PagesTests(TestBrowser browser, RunningApp app) : IClassFixture<RunningApp>
{
    [BrowserFact]
    public async Task No_page_has_an_error_in_its_console_or_a_serious_fault_for_readers_with_aids()
    {
        List<(string Name, string Path)> pages = [("home-empty", "/"), ("tables-empty", "/tables"), ("runs-empty", "/runs"), ("not-found", "/nowhere"), ("cut-sets-empty", "/cut-sets"), ("help", "/help"),
            ("tls-empty", "/tls"), ("alignment-empty", "/plans/payroll-two-sites/alignment")];
        List<string> faults = [];
        faults.AddRange(await VisitAsync(pages));

        await using var maker = await browser.OpenAsync(app);
        await Derived.TablesAsync(maker);
        var replay = await Derived.ReplayAsync(maker);
        await Derived.VerdictsAsync(maker);
        await Derived.AlignmentAsync(maker);
        await Derived.EveryMomentAsync(maker);
        // A second version, so that there is something to compare.
        await maker.Page.AddInitScriptAsync("localStorage.setItem('riskplanner-author', 'Ann')");
        await maker.ItemAsync("dataSets", "PAYROLL.MASTER.EMPLOYEE");
        await maker.TypeAsync("description", "Wages of each month");
        await maker.SaveAsync();
        await Derived.DraftAsync(maker);
        Assert.Empty(maker.Errors);

        List<(string Name, string Path)> full =
        [
            ("home", "/"), ("tables", "/tables"), ("tables-cell", "/tables?cell=paper-1.5.2"), ("tables-no-cell", "/tables?cell=paper-1.99.1"),
            ("plans", "/plans"), ("plan-new", "/plans/new"), ("list", "/plans/payroll-two-sites/edit/dataSets"), ("list-nothing", "/plans/payroll-two-sites/edit/keys?mask=NO*"),
            ("form", "/plans/payroll-two-sites/edit/keyStores/CKDS-MAIN"), ("form-new", "/plans/payroll-two-sites/edit/dataSetProfiles/new"), ("plan", "/plans/payroll-two-sites"), ("plan-cell", "/plans/payroll-two-sites?cell=PAYROLL.5.2"),
            ("assessment", "/plans/payroll-two-sites/assessment"), ("assessment-list", "/plans/payroll-two-sites/assessment?show=lost"), ("assessment-threat", "/plans/payroll-two-sites/assessment?application=LEDGER&threat=key-destruction"), ("assessment-cell", "/plans/payroll-two-sites/assessment?cell=LEDGER.7.2&variant=1"),
            ("every-moment", "/plans/payroll-two-sites/every-moment"), ("every-moment-list", "/plans/payroll-two-sites/every-moment?show=lost"), ("every-moment-cell", "/plans/payroll-two-sites/every-moment?cell=PAYROLL.1.2"),
            ("pairs-empty", "/plans/payroll-two-sites/every-moment?events=2"),
            ("cut-sets", "/cut-sets?sample=data-set-unrecoverable"), ("cut-set", "/cut-sets?sample=data-set-unrecoverable&set=3"),
            ("naming", "/naming"), ("plan-naming", "/plans/payroll-two-sites/naming"), ("findings", "/plans/payroll-two-sites/findings"), ("report", "/plans/payroll-two-sites/report"),
            ("keys", "/plans/payroll-two-sites/keys"), ("key", "/plans/payroll-two-sites/keys?label=DSET.BACK.LEDGER.KEY001"), ("keys-none", "/plans/payroll-two-sites/keys?mask=NOTHING.**"),
            ("master-keys", "/plans/payroll-two-sites/master-keys?at=2026-04-01"), ("estate", "/plans/payroll-two-sites/estate?tour=1"), ("estate-closed", "/plans/payroll-two-sites/estate?group=array:DS8K-A"),
            ("alignment", "/plans/payroll-two-sites/alignment"), ("alignment-class", "/plans/payroll-two-sites/alignment?dataSet=HISTORY.YEARS.CLOSED"),
            ("destruction-empty", "/plans/payroll-two-sites/destruction"), ("destruction", "/plans/payroll-two-sites/destruction?key=DSET.PRIM.LEDGER.KEY001&at=2026-02-01"),
            ("impact-empty", "/plans/payroll-two-sites/impact"), ("impact", "/plans/payroll-two-sites/impact?event=key-destruction&target=DSET.PRIM.LEDGER.KEY001"), ("single-points-empty", "/plans/payroll-two-sites/single-points"), ("single-points", "/plans/payroll-two-sites/single-points?find=2&application=LEDGER"), ("scenario-of-steps", "/scenarios/backup-key-server"), ("exposure", "/plans/payroll-two-sites/exposure?show=all"), ("mitigation-empty", "/plans/payroll-two-sites/mitigation"), ("mitigation", "/plans/payroll-two-sites/mitigation?goal=no-single-loss&common-causes=no"), ("versions", "/plans/payroll-two-sites/versions"), ("compare", "/plans/payroll-two-sites/compare?from=1&to=2"),
            ("drafts", "/plans/payroll-two-sites/drafts"), ("draft", "/plans/payroll-two-sites~1/draft"), ("draft-plan", "/plans/payroll-two-sites~1"), ("many", "/plans/payroll-two-sites/edit/keys/many"),
            ("setup", "/plans/new/setup"), ("setup-last", "/plans/new/setup?step=5"), ("scenarios", "/scenarios"), ("scenario", "/scenarios/example-1"),
            ("runs", "/runs"), ("replay", replay), ("replay-filter", $"{replay}?find=fail&details=false"), ("no-pdf", $"{replay}/no-pdf"), ("error", "/error"),
            ("timeline", replay.Replace("/runs/", "/replays/", StringComparison.Ordinal)), ("run-tables", "/runs/1"), ("tls", "/tls"), ("not-found-page", "/not-found"),
        ];
        faults.AddRange(await VisitAsync(full));

        Assert.Empty(faults);
        var visited = pages.Concat(full).Select(page => page.Path.Split('?')[0]).ToList();
        Assert.All(PageAddresses.All, template => Assert.Contains(visited, path => PageAddresses.IsAt(template, path)));
    }

    // A verdict that a reader has to scroll for may be the only No: a row of Yes in a narrow window would tell them the opposite.
    private const string OutOfSight = """
        [...document.querySelectorAll('.rp-heat__cell, .rp-cards td')].filter(cell => cell.getBoundingClientRect().right > innerWidth).slice(0, 3).map(cell => cell.innerText)
        """;

    // Each page is opened once: a theme and a width are matters of style sheets alone, and what a page answers takes longest.
    private async Task<List<string>> VisitAsync(IReadOnlyList<(string Name, string Path)> pages)
    {
        List<string> faults = [];
        await using var watched = await browser.OpenAsync(app, 1280, ColorScheme.Light);
        foreach (var (name, path) in pages)
        {
            await watched.Page.SetViewportSizeAsync(1280, 900);
            await watched.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await watched.GoAsync(path);
            // What is judged is the answer, not the page that waits for it.
            await Assertions.Expect(watched.Page.Locator(".rp-busy")).ToHaveCountAsync(0, new() { Timeout = 120_000 });
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                foreach (var width in new[] { 1280, 390 })
                {
                    // Narrow and dark shows nothing that narrow or dark does not; it is there for people to look at.
                    if (scheme == ColorScheme.Dark && width < 1280 && !Pictures.AreWanted) continue;
                    await watched.Page.SetViewportSizeAsync(width, 900);
                    await watched.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                    await Pictures.TakeAsync(watched.Page, $"{name}-{scheme}-{width}");
                    if (await watched.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") > width) faults.Add($"{path} at {width}: the page scrolls sideways");
                    faults.AddRange((await watched.Page.EvaluateAsync<string[]>(OutOfSight)).Select(cell => $"{path} at {width}: out of sight: {cell}"));
                    faults.AddRange((await Accessibility.FaultsAsync(watched.Page, scheme, width)).Select(fault => $"{path} {scheme} {width}: {fault}"));
                }
            }
        }

        faults.AddRange(watched.Errors.Where(error => !error.Contains("404", StringComparison.Ordinal)));
        return faults;
    }
}
