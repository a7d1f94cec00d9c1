using RiskPlanner.Web.Pages.Replays;
using RiskPlanner.Web.Tests.Support;

namespace RiskPlanner.Web.Tests.Pages.Replays;

public sealed class LogWindowTests
{
    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(100, 0, 86, 14)]
    [InlineData(100, -1, 66, 20)]
    [InlineData(100, 1, 106, 0)]
    [InlineData(200, 5, 180, 20)]
    public void It_stands_around_the_moment_within_the_log(int written, int shift, int first, int writtenInIt)
    {
        var window = LogWindow.Of([.. Enumerable.Range(1, 200).Select(number => Some.Line($"{number}"))], written, shift);

        Assert.Equal((first, writtenInIt, LogWindow.Size), (window.First, window.Written, window.Lines.Count));
    }

    [Fact]
    public void A_short_log_is_shown_whole()
    {
        var window = LogWindow.Of([Some.Line(), Some.Line()], 1, 0);

        Assert.Equal((0, 1, 2), (window.First, window.Written, window.Lines.Count));
        Assert.False(window.HasEarlier || window.HasLater);
    }
}
