using System.Globalization;
using System.Text.RegularExpressions;

namespace RiskPlanner.Reports.Tests.Styles;

public partial class ContrastTests
{
    private const double Enough = 4.5;

    private static readonly string[] Inks = ["ink", "ink-muted", "accent", "yes", "conditional", "no"];

    private static readonly string[] Grounds = ["ground", "surface", "sunken", "bar", "selected"];

    [Fact]
    public void Every_ink_can_be_read_on_every_ground_in_both_themes()
    {
        var tokens = TokensOf(Repository.Read("wwwroot-assets/css/tokens.css"));

        var faint =
            from ink in Inks
            from ground in Grounds
            from theme in new[] { 0, 1 }
            let contrast = Contrast(tokens[ink][theme], tokens[ground][theme])
            where contrast < Enough
            select $"{ink} on {ground} ({(theme == 0 ? "light" : "dark")}): {contrast:0.00}";
        Assert.Empty(faint);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("conditional")]
    [InlineData("no")]
    public void Verdicts_can_be_read_on_their_soft_ground(string verdict)
    {
        var tokens = TokensOf(Repository.Read("wwwroot-assets/css/tokens.css"));

        Assert.All([0, 1], theme => Assert.True(Contrast(tokens[verdict][theme], tokens[$"{verdict}-soft"][theme]) >= Enough));
    }

    [Theory]
    [InlineData("accent-ink", "accent")]
    [InlineData("accent-ink", "yes")]
    [InlineData("accent-ink", "conditional")]
    [InlineData("accent-ink", "no")]
    [InlineData("ground", "ink")]
    [InlineData("ground", "ink-muted")]
    public void What_stands_on_a_filled_control_can_be_read(string ink, string fill)
    {
        var tokens = TokensOf(Repository.Read("wwwroot-assets/css/tokens.css"));

        Assert.All([0, 1], theme => Assert.True(Contrast(tokens[ink][theme], tokens[fill][theme]) >= Enough));
    }

    [Fact]
    public void The_measure_itself_finds_grey_on_white_too_faint()
    {
        Assert.Equal(21, Contrast("000000", "ffffff"), 3);
        Assert.True(Contrast("999999", "ffffff") < Enough);
    }

    private static Dictionary<string, string[]> TokensOf(string css) => Pair().Matches(css)
        .ToDictionary(match => match.Groups[1].Value, match => new[] { match.Groups[2].Value, match.Groups[3].Value });

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex) => 0.2126 * Channel(hex, 0) + 0.7152 * Channel(hex, 2) + 0.0722 * Channel(hex, 4);

    private static double Channel(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex("--rp-([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pair();
}
