using System.Text.RegularExpressions;

namespace RiskPlanner.Reports.Tests.Styles;

public class StyleSheetTests
{
    [Theory]
    [InlineData("base")]
    [InlineData("components")]
    [InlineData("drawing")]
    [InlineData("report")]
    [InlineData("editing")]
    [InlineData("looking")]
    public void Only_tokens_name_colours(string sheet) =>
        Assert.DoesNotMatch(new Regex(@":[^;{]*(#[0-9a-fA-F]{3,8}\b|\brgb|\bhsl)", RegexOptions.None, TimeSpan.FromSeconds(1)), Css(sheet));

    [Theory]
    [InlineData("base")]
    [InlineData("components")]
    [InlineData("drawing")]
    [InlineData("report")]
    [InlineData("editing")]
    [InlineData("print")]
    [InlineData("looking")]
    public void Every_token_that_is_used_is_defined(string sheet)
    {
        var defined = Names(Css("tokens"), @"(--rp-[a-z0-9-]+):");
        var used = Names(Css(sheet), @"var\((--rp-[a-z0-9-]+)\)");

        Assert.Empty(used.Except(defined));
    }

    [Theory]
    [InlineData("base")]
    [InlineData("components")]
    [InlineData("drawing")]
    [InlineData("report")]
    [InlineData("editing")]
    [InlineData("print")]
    [InlineData("looking")]
    public void Nothing_is_clipped(string sheet)
    {
        Assert.DoesNotMatch(new Regex(@"overflow(-[xy])?:\s*(hidden|clip)|text-overflow|line-clamp", RegexOptions.None, TimeSpan.FromSeconds(1)), Css(sheet));
    }

    [Fact]
    public void On_paper_rows_stay_whole_and_heads_come_again()
    {
        var print = Css("print");

        Assert.Matches(new Regex(@"\btr\b[^{]*\{ break-inside: avoid; \}", RegexOptions.None, TimeSpan.FromSeconds(1)), print);
        Assert.Contains("thead { display: table-header-group; }", print);
        Assert.Contains("counter(page) \" of \" counter(pages)", print);
    }

    private static string Css(string sheet) => Repository.Read($"wwwroot-assets/css/{sheet}.css");

    private static IEnumerable<string> Names(string css, string pattern) =>
        Regex.Matches(css, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).Distinct();
}
