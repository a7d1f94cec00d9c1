using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskPlanner.Web.Tests.Layout;

/// <summary>css/mudblazor.css beside MudBlazor's own sheet and our tokens.</summary>
public sealed partial class ThemeTests
{
    // Inherited from the root element, which is what it is to be: light and dark come from tokens.css.
    private static readonly string[] LeftUndefined = ["--mud-native-html-color-scheme"];

    // Set by components on their own elements.
    private static readonly string[] SetByComponents = ["--mud-drawer-width", "--mud-drawer-height", "--mud-internal-toolbar-height", "--mud-ripple-color"];

    private static readonly string Theme = Repository.Read("wwwroot-assets/css/mudblazor.css");
    private static readonly string Tokens = Repository.Read("wwwroot-assets/css/tokens.css");
    private static readonly string Library = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "MudBlazor.min.css"));

    [Fact]
    public void Every_variable_of_the_library_has_a_value_of_ours()
    {
        var used = Uses().Matches(Library).Select(match => match.Groups[1].Value).ToHashSet();
        var ours = Definition().Matches(Theme).Select(match => match.Groups[1].Value).ToHashSet();

        Assert.True(used.Count > 150, $"Only {used.Count} variables were found.");
        Assert.Empty(used.Except(ours).Except(LeftUndefined).Except(SetByComponents));
    }

    [Fact]
    public void Colours_are_those_of_the_tokens()
    {
        var colours = Palette().Matches(Theme).Select(match => match.Groups[2].Value).ToList();

        Assert.True(colours.Count > 50);
        Assert.All(colours, colour => Assert.Matches(@"^(var\(--rp-[a-z-]+\)|color-mix\(in srgb, var\(--rp-[a-z-]+\) \d+%, transparent\))$", colour));
        Assert.Empty(Token().Matches(Theme).Select(match => match.Groups[1].Value).Except(Definition().Matches(Tokens).Select(match => match.Groups[1].Value)));
    }

    [Fact]
    public void Colours_in_numbers_are_those_of_the_tokens_in_both_themes()
    {
        var tokens = Pair().Matches(Tokens).ToDictionary(match => match.Groups[1].Value, match => (Light: Numbers(match.Groups[2].Value), Dark: Numbers(match.Groups[3].Value)));
        var names = Palette().Matches(Theme).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var numbers = Number().Matches(Theme).GroupBy(match => match.Groups[1].Value, match => match.Groups[2].Value).ToList();

        Assert.Equal(10, numbers.Count);
        Assert.All(numbers, group =>
        {
            var (light, dark) = tokens[names[$"--mud-palette-{group.Key}"]["var(--rp-".Length..^1]];
            // Without a choice of the reader's, light and then dark by the system; then either as it was chosen.
            Assert.Equal([light, dark, light, dark], group);
        });
    }

    [Fact]
    public void Nothing_casts_a_shadow() =>
        Assert.Equal(26, Regex.Count(Theme, "--mud-elevation-[0-9]+: none;", RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static string Numbers(string hex) =>
        string.Join(", ", hex.Chunk(2).Select(pair => int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"var\((--mud-[a-z0-9-]+)", RegexOptions.None, 1000)]
    private static partial Regex Uses();

    [GeneratedRegex(@"(--(?:mud|rp)-[a-z0-9-]+):", RegexOptions.None, 1000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"(--mud-(?:palette|theme)-(?!border-opacity)[a-z-]+(?<!-rgb)): ([^;]+);", RegexOptions.None, 1000)]
    private static partial Regex Palette();

    [GeneratedRegex(@"var\((--rp-[a-z0-9-]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"--mud-palette-([a-z-]+)-rgb: ([0-9, ]+);", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("--rp-([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)", RegexOptions.None, 1000)]
    private static partial Regex Pair();
}
