namespace RiskPlanner.Web.Layout;

/// <summary>
/// Light or dark, as the reader chose. The browser keeps it in a cookie, so that a page comes in the theme: a script that sets it would hold up the
/// first paint. js/theme.js writes the cookie.
/// </summary>
internal static class ThemeChoice
{
    /// <summary>The name of the cookie.</summary>
    public const string Cookie = "riskplanner-theme";

    /// <summary>What a page says of it; null where the system decides, as for any other value.</summary>
    /// <param name="kept">What the browser sent; null when nothing.</param>
    public static string? Of(string? kept) => kept is "light" or "dark" ? kept : null;
}
