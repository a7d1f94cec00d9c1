using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Pages.Home;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class HomePageTests
{
    [Fact]
    public async Task With_nothing_there_it_says_what_to_do_first()
    {
        await using var web = new WebContext();

        var page = web.At<HomePage>("/");

        Assert.Equal("/tables", page.Find(".rp-steps a").GetAttribute("href"));
        Assert.Contains("There is no plan yet.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing has been computed yet.", page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll(".rp-entries h2 a"), link => Assert.Matches("^/(plans|tables|naming)$", link.GetAttribute("href")!));
    }

    [Fact]
    public async Task What_was_done_is_not_asked_for_again()
    {
        await using var web = new WebContext();
        await web.KeepAsync(Some.SampleText, Some.Sample);
        web.Runs.AddDone(TablesRun.Kind, Some.Tables());
        web.Runs.AddDone(VerdictsRun.Kind, Some.Tables(), Some.Sample);
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(), Some.Sample);

        var page = web.At<HomePage>("/");

        Assert.Empty(page.FindAll(".rp-steps"));
        Assert.Equal(3, page.FindAll("[aria-labelledby=latest-runs] li").Count);
    }
}
