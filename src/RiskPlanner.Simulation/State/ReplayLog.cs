using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>
/// The log of one replay. Details of routine work are left out as long as <see cref="Verbose"/> is off: a year of successful
/// daily jobs would bury what matters. Failures always come with their details. For one thread.
/// </summary>
internal sealed class ReplayLog
{
    private readonly List<LogEntry> _entries = [];

    /// <summary>An empty log.</summary>
    public ReplayLog()
    {
    }

    /// <summary>A log that goes on from another one.</summary>
    public ReplayLog(ReplayLog earlier)
    {
        (Verbose, Keeps) = (earlier.Verbose, earlier.Keeps);
        _entries.AddRange(earlier._entries);
    }

    /// <summary>Whether details of what succeeds are kept.</summary>
    public bool Verbose { get; set; }

    /// <summary>Whether lines are kept; one who only listens needs none.</summary>
    public bool Keeps { get; init; } = true;

    /// <summary>Told each line that is no detail, with the answer that it sums up; null for a line of the story itself.</summary>
    public Action<Answer?>? Written { get; set; }

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<LogEntry> Entries => _entries;

    /// <summary>Writes what a world answered, and hands the answer on.</summary>
    public Answer Write(Instant time, Answer answer)
    {
        if (Keeps) Keep(time, answer);
        Written?.Invoke(answer);
        return answer;
    }

    /// <summary>Writes a line of the story itself.</summary>
    public void Write(Instant time, string action, string target, string result) =>
        Add(new LogEntry(time, new Observation("Replay", action, target, result), Detail: false));

    /// <summary>Writes that an event strikes.</summary>
    public void WriteStrike(Instant time, string target, string result) =>
        Add(new LogEntry(time, new Observation("Replay", "strike", target, result), Detail: false, IsStrike: true));

    private void Add(LogEntry entry)
    {
        if (Keeps) _entries.Add(entry);
        Written?.Invoke(null);
    }

    private void Keep(Instant time, Answer answer)
    {
        var last = answer.Observations.Count - 1;
        for (var index = 0; index <= last; index++)
        {
            var detail = index < last;
            if (!detail || Verbose || !answer.Done) _entries.Add(new LogEntry(time, answer.Observations[index], detail));
        }
    }
}
