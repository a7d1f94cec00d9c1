using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>
/// The lines of a log that go on paper. A log of some thousand lines is printed whole; of a longer one the details of what
/// succeeded stay in the data file, and of one that is longer still all before the first strike: 20,000 rows would take a
/// browser most of a minute, and nobody reads them on paper.
/// </summary>
/// <param name="Lines">The lines.</param>
/// <param name="LeftOut">What was left out, as a sentence; empty when nothing was.</param>
internal sealed record PrintedLog(IReadOnlyList<LogLine> Lines, string LeftOut)
{
    /// <summary>The most lines that are printed.</summary>
    public const int MostLines = 6000;

    public static PrintedLog Of(IReadOnlyList<LogLine> log)
    {
        if (log.Count <= MostLines) return new PrintedLog(log, "");
        List<LogLine> withoutDetails = [.. log.Where(line => line.IsMoreThanRoutineDetail)];
        if (withoutDetails.Count <= MostLines) return Shortened(log, withoutDetails, "the details of what succeeded");

        List<LogLine> fromStrike = [.. log.SkipWhile(line => !line.IsStrike).Where(line => line.IsMoreThanRoutineDetail)];
        if (fromStrike.Count <= MostLines) return Shortened(log, fromStrike, "the details of what succeeded and all before the first strike");
        return Shortened(log, fromStrike[..MostLines], $"the details of what succeeded, all before the first strike and all after {DocumentMapper.Words(fromStrike[MostLines - 1].Time)}");
    }

    private static PrintedLog Shortened(IReadOnlyList<LogLine> log, IReadOnlyList<LogLine> lines, string leftOut) =>
        new(lines, $"{lines.Count} of {log.Count} lines are printed; {leftOut} are in the data file only.");
}
