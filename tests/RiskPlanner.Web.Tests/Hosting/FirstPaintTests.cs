using System.Text.RegularExpressions;
using RiskPlanner.Web.Hosting;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Hosting;

/// <summary>A page brings what its first paint needs.</summary>
public sealed partial class FirstPaintTests
{
    [Fact]
    public async Task Nothing_in_the_head_of_a_page_holds_up_the_first_paint()
    {
        await using var program = await RunningProgram.StartAsync();

        var head = (await program.Client.GetStringAsync("/")).Split("</head>")[0];

        Assert.Empty(Fetched().Matches(head).Select(match => match.Value));
        Assert.Contains("--rp-ground: light-dark(", head, StringComparison.Ordinal);
    }

    [Fact]
    public void The_styles_are_whole_and_have_no_comments()
    {
        Assert.DoesNotContain("/*", StyleBundle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("*/", StyleBundle.Text, StringComparison.Ordinal);
        Assert.Equal(StyleBundle.Text.Count(sign => sign == '{'), StyleBundle.Text.Count(sign => sign == '}'));
        // In a page, this would end them.
        Assert.DoesNotContain("</", StyleBundle.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dark", "data-theme=\"dark\"")]
    [InlineData("light", "data-theme=\"light\"")]
    [InlineData("", null)]
    [InlineData("%22onload=", null)]
    public async Task A_page_comes_in_the_theme_that_was_chosen(string cookie, string? attribute)
    {
        await using var program = await RunningProgram.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", $"riskplanner-theme={cookie}");

        using var answer = await program.Client.SendAsync(request);

        var root = Root().Match(await answer.Content.ReadAsStringAsync()).Value;
        if (attribute is null) Assert.DoesNotContain("data-theme", root, StringComparison.Ordinal);
        else Assert.Contains(attribute, root, StringComparison.Ordinal);
    }

    [GeneratedRegex("<script[^>]*>|<link[^>]*stylesheet[^>]*>|@import[^;]*", RegexOptions.None, 1000)]
    private static partial Regex Fetched();

    [GeneratedRegex("<html[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Root();
}
