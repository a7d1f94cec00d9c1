using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>Brings an app into a state that tests start from.</summary>
internal static class Derived
{
    private const float Patience = 180_000;

    /// <summary>Derives the tables by the button of the empty page, if there are none yet.</summary>
    public static async Task TablesAsync(WatchedPage watched)
    {
        await watched.GoAsync("/tables");
        var button = watched.Page.GetByRole(AriaRole.Button, new() { Name = "Derive the tables" });
        if (await button.IsVisibleAsync()) await button.ClickAsync();
        await watched.Page.GetByRole(AriaRole.Table).First.WaitForAsync(new() { Timeout = Patience });
    }

    /// <summary>Replays the failure of a disk array on the sample plan.</summary>
    /// <returns>The path of the run.</returns>
    public static async Task<string> ReplayAsync(WatchedPage watched)
    {
        await watched.GoAsync("/plans/payroll-two-sites");
        await watched.Page.GetByText("What-if: simulate an event").First.ClickAsync();
        await watched.Page.GetByRole(AriaRole.Combobox, new() { Name = "Event", Exact = true }).SelectOptionAsync("disk-failure");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Run simulation" }).ClickAsync();
        await watched.Page.GetByRole(AriaRole.Heading, new() { Name = "Outcome by data set" }).WaitForAsync(new() { Timeout = Patience });
        return new Uri(watched.Page.Url).AbsolutePath;
    }

    /// <summary>Computes the alignment of the sample plan by the button of the empty page, if that was not done yet.</summary>
    public static async Task AlignmentAsync(WatchedPage watched)
    {
        await watched.GoAsync("/plans/payroll-two-sites/alignment");
        var button = watched.Page.GetByRole(AriaRole.Button, new() { Name = "Calculate the key-loss window" });
        if (await button.IsVisibleAsync()) await button.ClickAsync();
        await watched.Page.Locator(".rp-alignment").WaitForAsync(new() { Timeout = Patience });
    }

    /// <summary>Judges every moment of the sample plan.</summary>
    public static async Task EveryMomentAsync(WatchedPage watched)
    {
        await watched.GoAsync("/plans/payroll-two-sites/every-moment");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Judge every moment" }).ClickAsync();
        await watched.Page.Locator(".rp-heat").WaitForAsync(new() { Timeout = Patience });
    }

    /// <summary>Begins a draft of the sample plan and changes a data set in it; the browser knows the author's name.</summary>
    public static async Task DraftAsync(WatchedPage watched)
    {
        await watched.GoAsync("/plans/payroll-two-sites/drafts");
        await watched.Page.GetByLabel("Name of the draft").FillAsync("Larger files");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Start draft" }).ClickAsync();
        // Within the program nothing is loaded anew: the address is what changes.
        await watched.Page.IsAtAsync("/plans/payroll-two-sites~1", Patience);
        await watched.ItemAsync("dataSets", "PAYROLL.MASTER.EMPLOYEE", "/plans/payroll-two-sites~1");
        await watched.TypeAsync("sizeKiB", "512");
        await watched.SaveAsync();
    }

    /// <summary>Derives the verdicts of the sample plan.</summary>
    public static async Task VerdictsAsync(WatchedPage watched)
    {
        await watched.GoAsync("/plans/payroll-two-sites");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = "Run assessment" }).ClickAsync();
        await watched.Page.Locator("#verdicts .rp-threats").First.WaitForAsync(new() { Timeout = Patience });
    }
}
