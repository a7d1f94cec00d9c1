using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Reports.Tests.Pages;

public class ReplayReportTests
{
    [Fact]
    public async Task Outcomes_come_before_the_log_and_every_line_is_there()
    {
        var document = Documents.Replay;

        var html = await Render.Renderer.RenderAsync(document);

        var log = html.IndexOf("<table class=\"rp-table rp-log\">", StringComparison.Ordinal);
        Assert.All(document.Outcomes, outcome => Assert.Contains($">{Kebab.Of(outcome.Outcome)}<", html[..log]));
        Assert.Equal(document.Log.Count, Render.Elements(Render.Elements(html[log..], "tbody")[0], "tr").Count);
    }

    [Fact]
    public async Task The_same_replay_gives_the_same_bytes()
    {
        var first = await Render.Renderer.RenderAsync(Documents.Replay);
        var second = await Render.Renderer.RenderAsync(Documents.Replay);

        Assert.Equal(first, second);
    }
}
