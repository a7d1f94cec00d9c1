namespace RiskPlanner.Web.Layout;

/// <summary>An entry of the navigation.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Path">Where it leads, without the first slash.</param>
internal sealed record NavigationEntry(string Text, string Path)
{
    /// <summary>The entries, in order.</summary>
    public static IReadOnlyList<NavigationEntry> All { get; } =
        [new("Home", ""), new("Threat tables", "tables"), new("Plans", "plans"), new("Cut sets", "cut-sets"), new("Runs", "runs")];

    /// <summary>What <c>aria-current</c> says: "page" on the page itself, "true" on a page below it, null elsewhere.</summary>
    /// <param name="relative">The present address, relative to the base.</param>
    public string? Current(string relative)
    {
        var path = relative.Split('?', '#')[0].Trim('/');
        if (string.Equals(path, Path, StringComparison.OrdinalIgnoreCase)) return "page";
        return Path.Length > 0 && path.StartsWith(Path + "/", StringComparison.OrdinalIgnoreCase) ? "true" : null;
    }
}
