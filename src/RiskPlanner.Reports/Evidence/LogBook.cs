using System.Globalization;
using System.Text;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Evidence;

/// <summary>
/// Names the different ways that replays went, so that each is shown once: by letters within one cell, or by numbers through a
/// whole report. Not for use by several threads.
/// </summary>
public sealed class LogBook
{
    private readonly Dictionary<string, DecidingLog> _logs = new(StringComparer.Ordinal);
    private readonly Func<int, string> _nameOf;

    private LogBook(Func<int, string> nameOf) => _nameOf = nameOf;

    /// <summary>A book for one cell: A, B … Z, AA.</summary>
    public static LogBook ForCell() => new(LetterOf);

    /// <summary>A book for a report: 1, 2 …</summary>
    public static LogBook ForReport() => new(index => (index + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>Finds or enters the way that a replay went.</summary>
    /// <param name="replay">The replay.</param>
    /// <returns>The log that is shown for it, and whether it was entered just now.</returns>
    public (DecidingLog Log, bool IsNew) Enter(EvidenceReplay replay)
    {
        // JSON is an exact key: unlike the text of a record, no value can imitate two others.
        List<LogLine> lines = [.. replay.DecidingLines];
        var key = Encoding.UTF8.GetString(DocumentJson.Write(new { replay.Event, replay.At, replay.Outcome, Lines = lines }));
        if (_logs.TryGetValue(key, out var known)) return (known, false);
        var log = new DecidingLog(_nameOf(_logs.Count), replay.Event, replay.At, replay.Outcome, lines);
        _logs.Add(key, log);
        return (log, true);
    }

    private static string LetterOf(int index) => (index < 26 ? "" : LetterOf(index / 26 - 1)) + (char)('A' + index % 26);
}
