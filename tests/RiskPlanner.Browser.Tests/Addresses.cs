using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace RiskPlanner.Browser.Tests;

/// <summary>Waiting for an address.</summary>
internal static class Addresses
{
    // As long as a wait of the browser takes that is told nothing else.
    private const float Usual = 30_000;

    /// <summary>
    /// Waits until a page has an address. It is asked for again and again: a wait for the navigation itself misses one within the program that comes while the wait
    /// is set up.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="end">How the address ends.</param>
    /// <param name="patience">How long to wait, in milliseconds.</param>
    public static Task IsAtAsync(this IPage page, string end, float patience = Usual) => IsAtAsync(page, new Regex(Regex.Escape(end) + "$"), patience);

    /// <summary>Waits until a page has an address of a form.</summary>
    public static Task IsAtAsync(this IPage page, Regex form, float patience = Usual) => Assertions.Expect(page).ToHaveURLAsync(form, new() { Timeout = patience });
}
