using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>Judges pages for readers with aids.</summary>
internal static class Accessibility
{
    private static readonly string[] Serious = ["serious", "critical"];

    /// <summary>The serious faults of a page, in words.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) =>
        [.. (await page.RunAxe()).Violations.Where(violation => Serious.Contains(violation.Impact)).Select(Words)];

    public static async Task AssertAsync(IPage page) => Assert.Empty(await FaultsAsync(page));

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
