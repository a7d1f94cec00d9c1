using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>One browser for all tests; each test has a fresh context in it.</summary>
public sealed class TestBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    // The same engine without windows and menus takes a third less of the processor for a page (docs/performance.md).
    private static readonly string[] Usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    public static string Executable { get; } =
        Environment.GetEnvironmentVariable("RISKPLANNER_BROWSER") is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists) ?? Usual[^1];

    public async Task InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Arguments });
    }

    /// <summary>A page in a context of its own; what goes wrong in it is kept.</summary>
    internal Task<WatchedPage> OpenAsync(RunningApp app, int width = 1280, ColorScheme scheme = ColorScheme.Light) => OpenAsync(app, width, 900, 1, scheme);

    /// <summary>The same in a window of that size in CSS pixels, each of which is so many of the screen.</summary>
    internal async Task<WatchedPage> OpenAsync(RunningApp app, int width, int height, float zoom, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.True(_browser is not null, $"There is no {Executable}, and CI needs one.");
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = app.Address, ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = height }, DeviceScaleFactor = zoom, ReducedMotion = ReducedMotion.Reduce,
        });
        return new WatchedPage(context, await context.NewPageAsync());
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
