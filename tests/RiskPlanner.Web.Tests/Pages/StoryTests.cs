using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Reports.Story;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Web.Pages.Runs;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages;

/// <summary>The result of a simulation begins with its story; outcomes, moments and log are parts of it.</summary>
public sealed class StoryTests
{
    private static readonly Instant Struck = Instant.FromUtc(2020, 10, 20, 8, 0);
    private static readonly Instant Noticed = Instant.FromUtc(2023, 10, 4, 8, 0);

    [Fact]
    public async Task The_result_begins_with_what_struck_who_noticed_and_what_came_of_it()
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(Some.Line("open")));

        var page = web.At<RunPage>("/runs/1", ("Id", 1));

        Assert.Equal("What happened", page.Find("h2").TextContent);
        Assert.Contains("Struck: Disk failure", page.Find(".rp-story-words").Text(), StringComparison.Ordinal);
        Assert.Contains("1 data set lost", page.Find(".rp-story-words").Text(), StringComparison.Ordinal);
        Assert.Contains("Disk failure", page.Find("svg[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.True(page.Markup.IndexOf("rp-story", StringComparison.Ordinal) < page.Markup.IndexOf("rp-log", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/runs/1", "Outcomes", "outcomes")]
    [InlineData("/runs/1?tab=moments", "Moments", "moments")]
    [InlineData("/runs/1?find=open", "Log", "log")]
    [InlineData("/runs/1?tab=nothing", "Outcomes", "outcomes")]
    public async Task The_address_says_which_part_is_shown_and_paper_has_all(string address, string current, string part)
    {
        await using var web = new WebContext();
        web.Runs.AddDone(ReplayRun.Kind, Some.Replay(Some.Line("open")));

        var page = web.At<RunPage>(address, ("Id", 1));

        Assert.StartsWith(current, page.Find("nav[aria-label='Parts of the result'] a[aria-current]").Text(), StringComparison.Ordinal);
        Assert.Equal([part], page.FindAll(".rp-part:not([data-away])").Select(one => one.GetAttribute("data-part")));
        Assert.Equal(3, page.FindAll(".rp-part").Count);
        Assert.All(page.FindAll("[data-part=moments] tbody a"), link => Assert.StartsWith("/replays/1?at=", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void The_strip_has_a_mark_for_each_thing_in_its_order_and_says_how_long_it_went_unnoticed()
    {
        var strip = StoryStrip.Of(ReplayStory.Of(Document(NoticedBy.Use, Noticed)))!;

        Assert.Equal([StoryMarkKind.Event, StoryMarkKind.Notice], strip.Marks.Select(mark => mark.Kind));
        Assert.True(strip.Marks[0].X < strip.Marks[1].X);
        Assert.All(strip.Marks, mark => Assert.InRange(mark.X, StoryStrip.Left, StoryStrip.Right));
        Assert.Equal("1,079 days", Assert.Single(strip.Bands).Words);
    }

    [Fact]
    public void What_nobody_notices_goes_unnoticed_until_the_end()
    {
        var strip = StoryStrip.Of(ReplayStory.Of(Document(NoticedBy.None, null)))!;

        Assert.Equal([StoryMarkKind.Event], strip.Marks.Select(mark => mark.Kind));
        Assert.Equal(strip.End, Assert.Single(strip.Bands).Until);
    }

    private static ReplayDocument Document(NoticedBy by, Instant? at)
    {
        var replay = Some.Replay(Some.Line("open"));
        return replay with
        {
            Events = [new EventRecord("key-destruction", "A.KEY", Struck, Discovery.NextUse) { NoticedBy = by, NoticedAt = at, Effect = EventEffect.Struck }],
            Log = [replay.Log[0] with { Time = Struck }, replay.Log[0] with { Time = Noticed + Duration.FromDays(30) }],
        };
    }
}
