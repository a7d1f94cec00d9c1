using System.Numerics;
using System.Text;
using RiskPlanner.Application.CutSets;
using RiskPlanner.Web.Pages.CutSets;

namespace RiskPlanner.Web.Tests.Pages;

public sealed class CutSetsModelTests
{
    [Fact]
    public async Task Counts_of_any_length_are_whole()
    {
        using var analyses = new CutSetAnalyses(new CutSetsSettings(), TimeProvider.System);
        using var model = new CutSetsModel(analyses);

        await model.AskAsync("m", [Wide(30, 10)], new CutSetsRequest());

        Assert.Equal(BigInteger.Pow(10, 30), model.Report!.Count);
        Assert.Equal("1,000,000,000,000,000,000,000,000,000,000", CutSetWords.Count(model.Report.Count));
        Assert.Equal(CutSetAnalyses.Listed, model.Report.Listed.Count);
    }

    [Fact]
    public async Task Too_little_memory_is_said()
    {
        using var analyses = new CutSetAnalyses(new CutSetsSettings { MemoryLimitBytes = 100 }, TimeProvider.System);
        using var model = new CutSetsModel(analyses);

        await model.AskAsync("m", [Wide(3, 3)], new CutSetsRequest());

        Assert.Contains("CutSets:MemoryMebibytes", model.Failure, StringComparison.Ordinal);
        Assert.False(model.IsRunning);
    }

    [Fact]
    public async Task The_end_of_the_time_is_said()
    {
        using var analyses = new CutSetAnalyses(new CutSetsSettings { TimeLimit = TimeSpan.Zero }, TimeProvider.System);
        using var model = new CutSetsModel(analyses);

        await model.AskAsync("m", [Wide(3, 3)], new CutSetsRequest());

        Assert.Contains("was not done after 0 seconds", model.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_question_drops_the_earlier_one_and_cancelling_is_said()
    {
        using var clock = new HeldClock();
        using var analyses = new CutSetAnalyses(new CutSetsSettings(), clock);
        using var model = new CutSetsModel(analyses);

        var first = model.AskAsync("first", [Wide(9, 9)], new CutSetsRequest());
        var second = model.AskAsync("second", [Wide(2, 3)], new CutSetsRequest());
        clock.LetGo();
        await Task.WhenAll(first, second);
        Assert.Equal(("second", 9), (model.Subject, (int)model.Report!.Count));

        clock.Hold();
        var third = model.AskAsync("third", [Wide(9, 9)], new CutSetsRequest());
        model.Cancel();
        await third;
        clock.LetGo();
        Assert.Contains("cancelled", model.Failure, StringComparison.Ordinal);
        Assert.Null(model.Report);
    }

    [Fact]
    public void Orders_in_sequence_without_sets_are_one_row_and_large_counts_have_bars_by_logarithm()
    {
        var rows = HistogramRow.Of([0, 0, 9, 0, 0, 0, BigInteger.Pow(10, 400)]);

        Assert.Equal(["2", "3 to 5", "6"], rows.Select(row => row.Orders));
        Assert.Equal([0.25, 0, 100], rows.Select(row => Math.Round(row.Percent, 2)));
        Assert.Equal([50, 100], HistogramRow.Of([0, 1, 2]).Select(row => row.Percent));
        Assert.Empty(HistogramRow.Of([0]));
    }

    // And of so many ors of so many events: width to the power of count sets.
    private static ModelFile Wide(int count, int width)
    {
        var text = new StringBuilder("<opsa-mef><define-fault-tree name=\"f\"><define-gate name=\"top\"><and>");
        for (var gate = 0; gate < count; gate++)
        {
            text.Append("<or>");
            for (var input = 0; input < width; input++) text.Append($"<event name=\"e{gate}-{input}\"/>");
            text.Append("</or>");
        }

        text.Append("</and></define-gate></define-fault-tree><model-data>");
        for (var gate = 0; gate < count; gate++)
            for (var input = 0; input < width; input++) text.Append($"<define-basic-event name=\"e{gate}-{input}\"><float value=\"0.01\"/></define-basic-event>");
        text.Append("</model-data></opsa-mef>");
        return new ModelFile("m.xml", Encoding.UTF8.GetBytes(text.ToString()));
    }

    // Every analysis starts a timer for its time limit: it waits there until the test has asked what it wants to ask meanwhile.
    private sealed class HeldClock : TimeProvider, IDisposable
    {
        private readonly ManualResetEventSlim _open = new(initialState: false);

        public void Hold() => _open.Reset();

        public void LetGo() => _open.Set();

        public void Dispose() => _open.Dispose();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _open.Wait();
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }
}
