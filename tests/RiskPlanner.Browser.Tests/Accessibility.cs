using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>
/// Judges pages for readers with aids. The script of axe runs in the page itself, and what is in order is not told: no page here has frames, and to
/// gather the results of frames in a page of its own, as axe's own driver does, takes most of the time. Rules whose faults are never serious are not
/// asked, since nobody hears what they find, and neither is where a fault lies as a selector.
/// </summary>
internal static class Accessibility
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // The serious faults alone, in words. A rule with an impact of its own gives it to all that it finds (axe's finalizeRuleResult).
    private const string Judge = """
        async options => {
          const serious = ['serious', 'critical'];
          const mild = axe._audit.rules.filter(rule => rule.impact && !serious.includes(rule.impact)).map(rule => [rule.id, { enabled: false }]);
          if (mild.length === 0 || mild.length > 40) throw new Error(`axe tells of ${mild.length} rules that they are never serious`);
          const rules = options.runOnly ? {} : { ...Object.fromEntries(mild), ...options.rules };
          const result = await axe.run(document, { resultTypes: ['violations'], selectors: false, ...options, rules });
          return result.violations
            .filter(violation => serious.includes(violation.impact))
            .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    // The rules that look at colours: all that another theme changes, and nothing that another width does.
    private static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private static readonly object Everything = new { };

    private static readonly object Colours = new { runOnly = new { type = "rule", values = OfColours } };

    private static readonly object AllButColours = new { rules = OfColours.ToDictionary(rule => rule, _ => new { enabled = false }) };

    /// <summary>The serious faults of a page, in words.</summary>
    public static Task<IReadOnlyList<string>> FaultsAsync(IPage page) => FaultsAsync(page, Everything);

    /// <summary>
    /// The serious faults of a page that is visited at each width in each theme, in words: light and wide for all of them, narrow for all but colours,
    /// dark for colours alone, and both not at all, since it shows nothing that the others do not.
    /// </summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, ColorScheme scheme, int width) => (scheme, width) switch
    {
        (ColorScheme.Dark, < 1280) => [],
        (ColorScheme.Dark, _) => await FaultsAsync(page, Colours),
        (_, < 1280) => await FaultsAsync(page, AllButColours),
        _ => await FaultsAsync(page, Everything),
    };

    public static async Task AssertAsync(IPage page) => Assert.Empty(await FaultsAsync(page));

    private static async Task<IReadOnlyList<string>> FaultsAsync(IPage page, object options)
    {
        Assert.True(page.Frames.Count == 1, $"{page.Url} has frames, in which nothing would be judged.");
        if (!await page.EvaluateAsync<bool>("typeof axe === 'object'")) await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Judge, options);
    }
}
