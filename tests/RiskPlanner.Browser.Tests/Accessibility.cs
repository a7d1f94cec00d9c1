using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>Judges pages for readers with aids.</summary>
internal static class Accessibility
{
    private static readonly string[] Serious = ["serious", "critical"];

    // What is in order is not told: it is most of what axe finds, and to hand it over takes longer than to find it.
    private static readonly AxeRunOptions Violations = new() { ResultTypes = [ResultType.Violations] };

    /// <summary>The serious faults of a page, in words.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page) =>
        [.. (await page.RunAxe(Violations)).Violations.Where(violation => Serious.Contains(violation.Impact)).Select(Words)];

    public static async Task AssertAsync(IPage page) => Assert.Empty(await FaultsAsync(page));

    private static string Words(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}";
}
