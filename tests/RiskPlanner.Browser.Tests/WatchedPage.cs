using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>A page that notes every error of its console, its scripts and its requests.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    public WatchedPage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _errors.Add($"{page.Url}: {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _errors.Add($"{page.Url}: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500) _errors.Add($"{response.Url}: {response.Status}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Opens an address and waits until the page is alive: its circuit has answered.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(path);
        await AliveAsync();
    }

    /// <summary>The switch of themes has its value from the browser only once the circuit lives.</summary>
    public async Task AliveAsync() => await Page.Locator("html[data-alive]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
