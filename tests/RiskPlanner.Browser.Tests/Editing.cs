using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>What tests of editing do again and again.</summary>
internal static class Editing
{
    public const string Sample = "/plans/payroll-two-sites";

    /// <summary>A browser of somebody's own, in which the name was given already.</summary>
    public static async Task<WatchedPage> AsAsync(this TestBrowser browser, RunningApp app, string author, int width = 1280)
    {
        var watched = await browser.OpenAsync(app, width);
        await watched.Page.AddInitScriptAsync($"localStorage.setItem('riskplanner-author', '{author}')");
        return watched;
    }

    /// <summary>The form of an item.</summary>
    public static Task ItemAsync(this WatchedPage watched, string section, string identity, string plan = Sample) =>
        watched.GoAsync($"{plan}/edit/{section}/{Uri.EscapeDataString(identity)}");

    public static Task TypeAsync(this WatchedPage watched, string key, string text) => watched.Page.Locator($"#field-{key}").FillAsync(text);

    public static Task<string> TypedAsync(this WatchedPage watched, string key) => watched.Page.Locator($"#field-{key}").InputValueAsync();

    public static Task PressAsync(this WatchedPage watched, string button) =>
        watched.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Saves, and waits until it is done.</summary>
    public static async Task SaveAsync(this WatchedPage watched)
    {
        await watched.PressAsync("Save");
        await watched.SaidAsync("Saved.");
    }

    public static Task SaidAsync(this WatchedPage watched, string words) => watched.Page.GetByText(words).First.WaitForAsync();

    /// <summary>The version of a plan, as its overview says it.</summary>
    public static async Task<string> VersionAsync(this WatchedPage watched, string plan = Sample)
    {
        await watched.GoAsync(plan);
        var fact = await watched.Page.Locator(".rp-facts dd").Nth(1).InnerTextAsync();
        return fact.Split(',')[0];
    }
}
