using System.Text.RegularExpressions;

namespace RiskPlanner.Browser.Tests;

/// <summary>The addresses of all pages, as the pages say them: each has its own in its first lines, and there is no other list.</summary>
internal static partial class PageAddresses
{
    public static IReadOnlyList<string> All { get; } = Read();

    /// <summary>Whether a path is one of an address with parameters.</summary>
    public static bool IsAt(string template, string path) => Regex.IsMatch(path, $"^{Parameter().Replace(template, "[^/]+")}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static List<string> Read()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("src/RiskPlanner.Web/Pages"), "*.razor", SearchOption.AllDirectories);
        var addresses = pages.SelectMany(file => PageAddress().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal).ToList();
        Assert.True(addresses.Count >= 26, $"Only {addresses.Count} pages were found.");
        return addresses;
    }

    [GeneratedRegex("^@page \"([^\"]+)\"", RegexOptions.Multiline, 1000)]
    private static partial Regex PageAddress();

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
