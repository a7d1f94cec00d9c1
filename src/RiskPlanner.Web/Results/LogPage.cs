using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Results;

/// <summary>A page of a log. Pure.</summary>
/// <param name="Lines">The lines of the page.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Pages">How many pages there are; 1 for an empty log.</param>
/// <param name="First">The number of the first line, from 1; 0 for an empty log.</param>
/// <param name="Total">How many lines there are in all.</param>
internal sealed record LogPage(IReadOnlyList<LogLine> Lines, int Number, int Pages, int First, int Total)
{
    /// <summary>How many lines a page has.</summary>
    public const int Size = 100;

    /// <summary>The page of that number, or the nearest there is.</summary>
    public static LogPage Of(IReadOnlyList<LogLine> log, int number, int size = Size)
    {
        var pages = Math.Max(1, (log.Count + size - 1) / size);
        var page = Math.Clamp(number, 1, pages);
        List<LogLine> lines = [.. log.Skip((page - 1) * size).Take(size)];
        return new LogPage(lines, page, pages, lines.Count == 0 ? 0 : (page - 1) * size + 1, log.Count);
    }

    /// <summary>Which lines these are, in words.</summary>
    public string Words => Total == 0 ? "no lines" : $"lines {First:N0} to {First + Lines.Count - 1:N0} of {Total:N0}";
}
