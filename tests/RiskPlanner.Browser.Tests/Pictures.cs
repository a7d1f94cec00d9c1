using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>Pictures of pages, for people to look at: made when RISKPLANNER_PICTURES names a folder.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("RISKPLANNER_PICTURES");

    /// <summary>Whether pictures are wanted.</summary>
    public static bool AreWanted => !string.IsNullOrEmpty(Folder);

    public static async Task TakeAsync(IPage page, string name)
    {
        if (string.IsNullOrEmpty(Folder)) return;
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Folder, name + ".png"), FullPage = true });
    }
}
