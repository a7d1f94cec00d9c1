using NodaTime;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Documents;

/// <summary>What a cell comes to over every moment of the horizon (<see cref="CellMoments"/>).</summary>
public sealed record MomentsRecord
{
    /// <summary>The most windows that are listed.</summary>
    public const int MostWindows = 1_000;

    /// <summary>From when on moments count.</summary>
    public required Instant JudgedFrom { get; init; }

    /// <summary>The end of the horizon.</summary>
    public required Instant JudgedUntil { get; init; }

    /// <summary>Why it is not judged from the beginning of the horizon on; null where it is, and for several columns together.</summary>
    public JudgedFromReason? JudgedFromReason { get; init; }

    /// <summary>In which part of the time that counts it comes to its worst, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>In which part of the time it comes to what, by the names of verdicts, the best first.</summary>
    public required IReadOnlyDictionary<string, double> Shares { get; init; }

    /// <summary>The first windows in which it comes to its worst, at most <see cref="MostWindows"/>, in order.</summary>
    public required IReadOnlyList<JudgedWindow> Windows { get; init; }

    /// <summary>How many windows there are.</summary>
    public required int WindowsInAll { get; init; }

    /// <summary>A moment at which it comes to its worst; null for several columns together, and where nothing is struck.</summary>
    public Instant? WorstAt { get; init; }

    /// <summary>The longest recovery; null where none is needed or has a time.</summary>
    public Duration? LongestTakes { get; init; }

    /// <summary>The greatest age of what comes back; null where nothing ever does.</summary>
    public Duration? GreatestAge { get; init; }

    /// <summary>The longest time that passes until a loss for good is noticed; null where there is none.</summary>
    public Duration? LongestUnnoticed { get; init; }

    /// <summary>How far copies go back when the worst loss is noticed; null where there is none, or nothing is lost.</summary>
    public Duration? CopiesGoBack { get; init; }

    /// <summary>The smallest margin in days; null where there is none, or none is needed.</summary>
    public double? MarginDays { get; init; }

    /// <summary>When the event strikes of which the margin is told; null where there is none.</summary>
    public Instant? MarginAt { get; init; }

    /// <summary>The command that replays the worst moment; null for several columns together, and where nothing is struck.</summary>
    public string? Witness { get; init; }
}
