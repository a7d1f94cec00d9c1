using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>Some lines of a log around a moment. Pure.</summary>
/// <param name="First">The index of the first line that is shown.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Written">How many of the lines that are shown are written at the moment; the others come later.</param>
/// <param name="Total">How many lines the log has.</param>
public sealed record LogWindow(int First, IReadOnlyList<LogLine> Lines, int Written, int Total)
{
    /// <summary>How many lines are shown.</summary>
    public const int Size = 20;

    // So many of them come after the moment.
    private const int Ahead = 6;

    /// <summary>Whether there are earlier lines.</summary>
    public bool HasEarlier => First > 0;

    /// <summary>Whether there are later lines.</summary>
    public bool HasLater => First + Lines.Count < Total;

    /// <summary>The window of a moment.</summary>
    /// <param name="log">The log.</param>
    /// <param name="written">How many lines are written at the moment.</param>
    /// <param name="shift">By how many windows it is moved on.</param>
    public static LogWindow Of(IReadOnlyList<LogLine> log, int written, int shift)
    {
        ArgumentNullException.ThrowIfNull(log);
        var first = Math.Clamp(written + Ahead - Size + (shift * Size), 0, Math.Max(0, log.Count - Size));
        List<LogLine> lines = [];
        for (var index = first; index < Math.Min(log.Count, first + Size); index++) lines.Add(log[index]);
        return new LogWindow(first, lines, Math.Clamp(written - first, 0, lines.Count), log.Count);
    }
}
