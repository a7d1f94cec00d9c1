using NodaTime;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>
/// The log of a replay beside its moments. The log is that of the emulator; what a recording counts are the same lines, those
/// that are no details (docs/theory/symbolic-world.md). Immutable and safe between threads.
/// </summary>
public sealed class MomentLog
{
    private readonly List<int> _summingUp;

    /// <summary>Prepares a log.</summary>
    public MomentLog(IReadOnlyList<LogLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        Lines = lines;
        _summingUp = [.. lines.Index().Where(line => !line.Item.Detail).Select(line => line.Index)];
    }

    /// <summary>The lines.</summary>
    public IReadOnlyList<LogLine> Lines { get; }

    /// <summary>How many of the lines are written when so many that are no details are.</summary>
    public int WrittenAfter(int summingUp) => summingUp == 0 ? 0 : _summingUp[Math.Min(summingUp, _summingUp.Count) - 1] + 1;

    /// <summary>How many lines that are no details are written when a line is, that line and what sums it up included.</summary>
    public int SummingUpTo(int line)
    {
        var index = _summingUp.BinarySearch(line);
        return (index < 0 ? ~index : index) + 1;
    }

    /// <summary>The lines of one moment among the first so many.</summary>
    /// <param name="written">How many lines are written.</param>
    /// <param name="at">The moment.</param>
    /// <param name="most">How many to give at most: the last ones.</param>
    public IReadOnlyList<LogLine> At(int written, Instant at, int most)
    {
        var first = written;
        while (first > 0 && written - first < most && Lines[first - 1].Time == at) first--;
        return [.. Lines.Skip(first).Take(written - first)];
    }
}
