using RiskPlanner.Web.Pages.Replays;

namespace RiskPlanner.Web.Tests.Pages.Replays;

public sealed class ReplayViewTests
{
    private readonly ReplayView _view = new(7, Recorded.Moments);

    [Fact]
    public void It_begins_right_after_the_strike_with_the_data_set_that_is_lost()
    {
        Assert.Equal("/replays/7?at=2026-04-01T12%3A00%3A00Z", _view.Path);
        Assert.Equal("HISTORY.YEARS.CLOSED", _view.Seen.DataSet.Name);
    }

    [Theory]
    [InlineData("PageUp", false, "2026-04-02T12%3A00%3A00Z")]
    [InlineData("PageDown", false, "2026-03-31T12%3A00%3A00Z")]
    [InlineData("PageDown", true, "2026-03-01T12%3A00%3A00Z")]
    [InlineData("Home", false, "2026-01-01T00%3A00%3A00Z&step=0")]
    [InlineData("ArrowLeft", true, "2026-03-01T06%3A00%3A00Z")]
    [InlineData("x", false, "2026-04-01T12%3A00%3A00Z")]
    public void A_key_on_the_axis_leads_to_another_moment(string key, bool shift, string expected)
    {
        _view.Press(key, shift);

        Assert.Equal($"/replays/7?at={expected}", _view.Path);
    }

    [Fact]
    public void Its_path_leads_to_the_same_moment_and_data_set()
    {
        _view.Press("Home", shift: false);
        _view.Press("ArrowRight", shift: false);
        _view.Show("LEDGER.RATES.DAILY");
        var query = System.Web.HttpUtility.ParseQueryString(new Uri("http://x" + _view.Path).Query);

        var other = new ReplayView(7, Recorded.Moments);
        other.Ask(query["at"], int.Parse(query["step"]!), query["dataSet"]);

        Assert.Equal((_view.Path, _view.Happened), (other.Path, other.Happened));
    }

    [Fact]
    public void A_wrong_question_is_told_and_the_usual_moment_is_shown()
    {
        _view.Ask("noon", null, "NO.SUCH");

        Assert.Contains("'noon' is no time.", _view.Fault, StringComparison.Ordinal);
        Assert.Contains("no data set 'NO.SUCH'", _view.Fault, StringComparison.Ordinal);
        Assert.Equal("/replays/7?at=2026-04-01T12%3A00%3A00Z", _view.Path);
    }

    [Fact]
    public void A_wrong_time_or_data_set_is_told_and_nothing_moves()
    {
        var path = _view.Path;

        _view.GoTo("noon");
        Assert.Contains("'noon' is no time.", _view.Fault, StringComparison.Ordinal);
        _view.Show("NO.SUCH");
        Assert.Contains("no data set 'NO.SUCH'", _view.Fault, StringComparison.Ordinal);

        Assert.Equal(path, _view.Path);
        _view.Press("ArrowRight", shift: false);
        Assert.Null(_view.Fault);
    }

    [Fact]
    public void Other_lines_of_the_log_are_shown_without_leaving_the_moment()
    {
        var (path, first) = (_view.Path, _view.Log.First);

        _view.ShiftLog(-1);

        Assert.Equal((path, first - LogWindow.Size), (_view.Path, _view.Log.First));
        Assert.Equal(LogWindow.Size, _view.Log.Written);
    }
}
