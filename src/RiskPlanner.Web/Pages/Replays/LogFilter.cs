using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>Which lines of a log are looked for. Pure.</summary>
/// <param name="Find">Words that a line must all have, anywhere, in upper or lower case; empty for every line.</param>
/// <param name="Details">Whether lines that only explain others are shown.</param>
internal sealed record LogFilter(string Find, bool Details)
{
    /// <summary>The lines that are looked for.</summary>
    public IReadOnlyList<LogLine> Of(IReadOnlyList<LogLine> log)
    {
        var words = Find.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 && Details
            ? log
            : [.. log.Where(line => (Details || !line.Detail) && Array.TrueForAll(words, word => Has(line, word)))];
    }

    private static bool Has(LogLine line, string word) =>
        new[] { DocumentMapper.Words(line.Time), line.Actor, line.Action, line.Target, line.Result, line.Message }
            .Any(part => part.Contains(word, StringComparison.OrdinalIgnoreCase));
}
