using NodaTime;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Pages;

namespace RiskPlanner.Reports.Tests.Pages;

public class FoldedLogTests
{
    private static readonly LogLine Strike = new(Instant.FromUtc(2026, 1, 10, 12, 0), "Replay", "strike", "KEY1", "deleted", "", false, true);

    [Fact]
    public void Routine_between_two_other_lines_is_one_line_that_says_how_often()
    {
        var folded = FoldedLog.Of([Copy(1), Copy(2), Copy(3), Strike, Copy(11), Copy(12), Copy(13), Copy(14)]);

        Assert.Equal([Copy(1) with { Result = "ended; 2 more like it, the last at 2026-01-03T20:00:00Z" }, Strike, Copy(11) with { Result = "ended; 3 more like it, the last at 2026-01-14T20:00:00Z" }], folded);
    }

    [Fact]
    public void Updates_and_reads_are_routine_whatever_their_version_and_content()
    {
        var folded = FoldedLog.Of([.. Enumerable.Range(1, 5).SelectMany(day => new[] { Write(day), Copy(day) }), Strike]);

        Assert.Equal(["committed, content 00000000000a; 4 more like it, the last at 2026-01-05T20:00:00Z", "ended; 4 more like it, the last at 2026-01-05T20:00:00Z", "deleted"], folded.Select(line => line.Result));
        // What an update comes to otherwise is told.
        Assert.Equal(3, FoldedLog.Of([Write(1), Write(2), Write(3), Write(4) with { Result = "failed: key not found" }, Strike]).Count);

        static LogLine Write(int day) => Copy(day) with { Actor = "APPLJOB", Action = $"write version {day}", Target = "APPL.DATA on PRD001", Result = $"committed, content 00000000000{(char)('a' + day - 1)}" };
    }

    [Fact]
    public void Two_of_a_kind_stay_as_they_are() => Assert.Equal([Copy(1), Copy(2)], FoldedLog.Of([Copy(1), Copy(2)]));

    [Fact]
    public void Details_go_with_the_line_that_they_explain()
    {
        var detail = Copy(1) with { Actor = "RACF", Detail = true };

        Assert.Equal([detail, Strike], FoldedLog.Of([detail, Strike]));
        Assert.Single(FoldedLog.Of([detail, Copy(1), detail, Copy(2), detail, Copy(3)]));
    }

    [Fact]
    public void What_ends_in_another_way_or_with_a_message_is_never_folded()
    {
        var failed = Copy(4) with { Message = "IEC143I 213-85" };

        Assert.Equal([failed, failed, failed], FoldedLog.Of([failed, failed, failed]));
        Assert.Equal(2, FoldedLog.Of([Copy(1), Copy(2), Copy(3), Copy(4) with { Result = "ended, RC 8" }]).Count);
    }

    private static LogLine Copy(int day) => new(Instant.FromUtc(2026, 1, day, 20, 0), "KEYADMIN", "copy CKDS", $"CKDS.COPY{day:0000}", "ended", "", false);
}
