using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using RiskPlanner.Interchange;

namespace RiskPlanner.Browser.Tests;

/// <summary>
/// Opens, sorts and filters the list of data sets of a large plan and saves one key of a data set, beside a plan with one data
/// set. The figures are written to the file that RISKPLANNER_TIMES names, for RISKPLANNER_DATASETS data sets
/// (docs/performance.md); without them the plan is smaller and only the way is tested.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class LargeGridTests(TestBrowser browser, SharedApp app)
{
    private const float Patience = 300_000;
    private static readonly string? Times = Environment.GetEnvironmentVariable("RISKPLANNER_TIMES");

    private static int DataSets =>
        int.TryParse(Environment.GetEnvironmentVariable("RISKPLANNER_DATASETS"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1_000;

    private static int Repetitions => Times is null ? 1 : 11;

    [BrowserFact]
    public async Task A_large_list_is_opened_sorted_filtered_and_changed_as_a_small_one_is()
    {
        await using var watched = await browser.AsAsync(app, "Ann");

        var small = await MeasureAsync(watched, LargeEstate.Make(seed: 1, dataSets: 1, keys: 2, applications: 1, structuralClasses: 1) with { Name = "One data set" }, "one-data-set");
        var large = await MeasureAsync(watched, LargeEstate.Make(seed: 1, DataSets) with { Name = "Many data sets" }, "many-data-sets");

        Assert.Equal(small.Keys, large.Keys);
        Assert.Empty(watched.Errors);
        if (Times is { Length: > 0 })
        {
            var lines = large.Select(entry => string.Create(
                CultureInfo.InvariantCulture, $"{entry.Key}: {small[entry.Key]:0} ms with 1, {entry.Value:0} ms with {DataSets:N0}, {entry.Value - small[entry.Key]:0} ms more"));
            await File.WriteAllLinesAsync(Times, lines);
        }
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(WatchedPage watched, RiskPlanner.Model.Plan plan, string slug)
    {
        var page = watched.Page;
        await BringAsync(watched, plan, slug);
        var list = $"/plans/{slug}/edit/dataSets";
        var first = page.Locator("a[data-row]").First;
        var figures = new Dictionary<string, double>
        {
            ["first page"] = await MiddleAsync(() => Task.CompletedTask, async () =>
            {
                await watched.GoAsync(list);
                await first.WaitForAsync(new() { Timeout = Patience });
            }),
            ["sorted by key label"] = await MiddleAsync(() => watched.GoAsync(list), async () =>
            {
                await page.GetByRole(AriaRole.Columnheader).GetByText("Key label").ClickAsync();
                await page.Locator("th[aria-sort=ascending]").GetByText("Key label").WaitForAsync();
            }),
            ["found by mask"] = await MiddleAsync(
                async () =>
                {
                    await watched.GoAsync(list);
                    await page.Locator("#mask").FillAsync("APPL00.**");
                },
                async () =>
                {
                    await watched.PressAsync("Find");
                    await page.GetByText("Show all").WaitForAsync();
                }),
        };
        var size = 100;
        var name = plan.DataSets[0].Name.Text;
        figures["one key saved"] = await MiddleAsync(
            async () =>
            {
                await watched.ItemAsync("dataSets", name, $"/plans/{slug}");
                await watched.TypeAsync("sizeKiB", $"{++size}");
            },
            watched.SaveAsync);
        return figures;
    }

    internal static async Task BringAsync(WatchedPage watched, RiskPlanner.Model.Plan plan, string slug)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{slug}-{Environment.ProcessId}.yaml");
        await File.WriteAllTextAsync(file, PlanFile.Write(plan), new UTF8Encoding(false));
        try
        {
            await watched.GoAsync("/plans/new");
            await watched.Page.GetByLabel("Plan file").SetInputFilesAsync(file);
            await watched.PressAsync("Import");
            await watched.Page.IsAtAsync($"/plans/{slug}", Patience);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<double> MiddleAsync(Func<Task> prepare, Func<Task> act)
    {
        var times = new double[Repetitions];
        for (var i = 0; i < times.Length; i++)
        {
            await prepare();
            var begun = Stopwatch.GetTimestamp();
            await act();
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[times.Length / 2];
    }
}
