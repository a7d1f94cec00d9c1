using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Pages;

namespace RiskPlanner.Reports.Tests.Pages;

public class PrintedLogTests
{
    private static readonly LogLine Step = new(Instant.FromUtc(2026, 1, 1, 0, 0), "REPRO", "copy", "A", "ended, RC 0", "", false);
    private static readonly LogLine Detail = Step with { Detail = true };
    private static readonly LogLine Strike = Step with { Strike = true };

    [Fact]
    public void A_log_that_fits_is_printed_whole()
    {
        var printed = PrintedLog.Of([.. Enumerable.Repeat(Detail, PrintedLog.MostLines)]);

        Assert.Equal(PrintedLog.MostLines, printed.Lines.Count);
        Assert.Empty(printed.LeftOut);
    }

    [Fact]
    public void A_longer_log_goes_without_details_of_what_succeeded()
    {
        var failed = Detail with { Message = "IEC143I 213-85" };

        var printed = PrintedLog.Of([.. Enumerable.Repeat(Detail, PrintedLog.MostLines), Step, failed]);

        Assert.Equal([Step, failed], printed.Lines);
        Assert.Equal("2 of 6002 lines are printed; the details of what succeeded are in the data file only.", printed.LeftOut);
    }

    [Fact]
    public void A_very_long_log_begins_at_the_first_strike()
    {
        var printed = PrintedLog.Of([.. Enumerable.Repeat(Step, PrintedLog.MostLines + 1), Strike, Step]);

        Assert.Equal([Strike, Step], printed.Lines);
        Assert.Contains("all before the first strike", printed.LeftOut);
    }

    [Fact]
    public void The_longest_log_says_where_it_ends()
    {
        var printed = PrintedLog.Of([Strike, .. Enumerable.Repeat(Step, PrintedLog.MostLines + 1)]);

        Assert.Equal(PrintedLog.MostLines, printed.Lines.Count);
        Assert.Contains("all after 2026-01-01T00:00:00Z", printed.LeftOut);
    }
}
