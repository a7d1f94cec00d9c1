namespace RiskPlanner.Browser.Tests;

/// <summary>A test that needs a browser. Without one it is skipped, visibly; where CI is true that is a failure instead.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (!File.Exists(TestBrowser.Executable) && !Repository.IsInCi)
            Skip = $"There is no {TestBrowser.Executable}: apt install chromium, or name a browser in RISKPLANNER_BROWSER.";
    }
}
