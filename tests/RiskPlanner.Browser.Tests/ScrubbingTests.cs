using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using RiskPlanner.Interchange;

namespace RiskPlanner.Browser.Tests;

/// <summary>
/// Moves through ten years of daily operations. What each move took, from the key to the changed page, is written to the file
/// that RISKPLANNER_TIMES names (docs/performance.md).
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class ScrubbingTests(TestBrowser browser, SharedApp app)
{
    // All of them only where the figures are wanted.
    private static int Moves => Environment.GetEnvironmentVariable("RISKPLANNER_TIMES") is { Length: > 0 } ? 50 : 5;
    private const float Patience = 300_000;

    // In the page, so that no way to the test and back is counted: from the event to the frame in which the change is drawn.
    private const string Measure = """
        act => new Promise((done, failed) => {
          setTimeout(() => failed(new Error(`nothing changed after ${JSON.stringify(act)}`)), 20000);
          const now = document.querySelector('.rp-moment-now');
          const axis = document.querySelector('.rp-axis');
          const box = axis.getBoundingClientRect();
          const begun = performance.now();
          const seen = new MutationObserver(() => { seen.disconnect(); requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun))); });
          seen.observe(now, { subtree: true, childList: true, characterData: true });
          if (act.key) axis.dispatchEvent(new KeyboardEvent('keydown', { key: act.key, shiftKey: act.shift, bubbles: true, cancelable: true }));
          else {
            const at = { clientX: box.left + box.width * act.share, clientY: box.top + 20, button: 0, pointerId: 1, bubbles: true, cancelable: true };
            axis.setPointerCapture = () => {};
            axis.dispatchEvent(new PointerEvent('pointerdown', at));
          }
        })
        """;

    [BrowserFact]
    public async Task Every_move_through_ten_years_of_daily_operations_arrives()
    {
        await using var watched = await browser.OpenAsync(app);
        var page = watched.Page;
        var recorded = await OpenAsync(page, watched);

        List<double> keys = [];
        List<double> drags = [];
        (string Key, bool Shift)[] pressed = [("ArrowRight", false), ("PageDown", true), ("ArrowLeft", false), ("PageUp", false), ("ArrowRight", true)];
        foreach (var move in Enumerable.Range(0, Moves))
        {
            var (key, shift) = pressed[move % pressed.Length];
            keys.Add(await page.EvaluateAsync<double>(Measure, new { key, shift }));
            drags.Add(await page.EvaluateAsync<double>(Measure, new { share = 0.01 + (0.48 * (move * 37 % Moves) / Moves) }));
        }

        Assert.Equal((Moves, Moves), (keys.Count, drags.Count));
        await WriteAsync($"opened after {recorded.TotalSeconds:0.0} s\n{Line("key", keys)}\n{Line("drag", drags)}\n");
        Assert.Empty(watched.Errors);
    }

    private static async Task<TimeSpan> OpenAsync(IPage page, WatchedPage watched)
    {
        await watched.GoAsync("/plans/new");
        await page.GetByLabel("Plan file").SetInputFilesAsync(new FilePayload
        {
            Name = "ten-years.yaml", MimeType = "application/yaml", Buffer = Encoding.UTF8.GetBytes(PlanFile.Write(TenYears.Plan)),
        });
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Your name").FillAsync("Ann");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this name" }).ClickAsync();
        await page.IsAtAsync("/plans/ten-years");
        await page.GetByText("What-if: simulate an event").First.ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Event", Exact = true }).SelectOptionAsync("key-destruction");
        await page.GetByRole(AriaRole.Button, new() { Name = "Run simulation" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Outcome by data set" }).WaitForAsync(new() { Timeout = Patience });
        var begun = Stopwatch.GetTimestamp();
        await watched.GoAsync(new Uri(page.Url).AbsolutePath.Replace("runs", "replays", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Slider).WaitForAsync(new() { Timeout = Patience });
        // The script of the axis is there when a key is answered.
        var before = await page.Locator(".rp-moment-now").InnerTextAsync();
        await page.GetByRole(AriaRole.Slider).FocusAsync();
        while (await page.Locator(".rp-moment-now").InnerTextAsync() == before)
        {
            await page.Keyboard.PressAsync("ArrowLeft");
            await page.WaitForTimeoutAsync(200);
        }

        return Stopwatch.GetElapsedTime(begun);
    }

    private static string Line(string what, List<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{what}: median {sorted[sorted.Count / 2]:0} ms, 95th percentile {sorted[(int)(sorted.Count * 0.95)]:0} ms, largest {sorted[^1]:0} ms");
    }

    private static async Task WriteAsync(string lines)
    {
        if (Environment.GetEnvironmentVariable("RISKPLANNER_TIMES") is { Length: > 0 } file) await File.WriteAllTextAsync(file, lines);
    }
}
