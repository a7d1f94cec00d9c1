using System.Text.RegularExpressions;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Reports.Pages;

namespace RiskPlanner.Reports.Tests.Pages;

public partial class ReplayReportTests
{
    [Fact]
    [Trait("Category", "LongProof")]
    public async Task Outcomes_come_before_the_log_and_every_step_is_there_or_counted_with_those_like_it()
    {
        var document = Documents.Replay;

        var html = await Render.Renderer.RenderAsync(document);

        var log = html.IndexOf("<table class=\"rp-table rp-log\">", StringComparison.Ordinal);
        Assert.All(document.Outcomes, outcome => Assert.Contains($">{Kebab.Of(outcome.Outcome)}<", html[..log]));
        Assert.Equal(FoldedLog.Of(document.Log).Count, Render.Elements(Render.Elements(html[log..], "tbody")[0], "tr").Count);
        Assert.Equal(
            document.Log.Count(line => !line.Detail),
            FoldedLog.Of(document.Log).Where(line => !line.Detail).Sum(line => 1 + (MoreLikeIt().Match(line.Result) is { Success: true } more ? int.Parse(more.Groups[1].Value) : 0)));
    }

    [Fact]
    public async Task The_same_replay_gives_the_same_bytes()
    {
        var first = await Render.Renderer.RenderAsync(Documents.Replay);
        var second = await Render.Renderer.RenderAsync(Documents.Replay);

        Assert.Equal(first, second);
    }

    [GeneratedRegex(@"; (\d+) more like it")]
    private static partial Regex MoreLikeIt();
}
