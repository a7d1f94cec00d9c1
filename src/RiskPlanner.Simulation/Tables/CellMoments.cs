using NodaTime;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>What a cell comes to over every moment of the horizon. Immutable.</summary>
public sealed record CellMoments
{
    /// <summary>From when on moments count; the end of the horizon where none does but that one.</summary>
    public required Instant JudgedFrom { get; init; }

    /// <summary>The end of the horizon.</summary>
    public required Instant JudgedUntil { get; init; }

    /// <summary>Why it is not judged from the beginning of the horizon on; null where it is, and for several data sets together.</summary>
    public JudgedFromReason? Reason { get; init; }

    /// <summary>In which windows it comes to its worst, in order; none where it never comes to anything but <see cref="Verdict.Yes"/>.</summary>
    public IReadOnlyList<MomentWindow> Windows { get; init; } = [];

    /// <summary>In which part of the time that counts it comes to its worst, from 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>In which part of the time that counts it comes to what, the best first; together 1.</summary>
    public required IReadOnlyList<KeyValuePair<Verdict, double>> Shares { get; init; }

    /// <summary>A moment at which it comes to its worst; null where nothing is struck.</summary>
    public Instant? WorstAt { get; init; }

    /// <summary>The greatest age of what comes back, which no moment exceeds; null where nothing ever does.</summary>
    public Duration? GreatestAge { get; init; }

    /// <summary>The longest recovery; null where none is needed or has a time.</summary>
    public Duration? LongestTakes { get; init; }

    /// <summary>The longest time that passes until a loss for good is noticed; null where there is none.</summary>
    public Duration? LongestUnnoticed { get; init; }

    /// <summary>Whether nobody ever notices the worst loss for good.</summary>
    public bool IsNeverNoticed { get; init; }

    /// <summary>How far copies go back when the worst loss is noticed; null where there is no copy, or nothing is lost.</summary>
    public Duration? CopiesGoBack { get; init; }

    /// <summary>
    /// The smallest margin: how much longer the data set could be had than the damage stays unnoticed, below zero where it is lost before anybody notices. Of content that is
    /// spoilt, where there is a closed form and replays bear it out; null elsewhere, and where a copy always lasts.
    /// </summary>
    public Duration? Margin { get; init; }

    /// <summary>When the event strikes of which <see cref="Margin"/> is told; null where there is none, and for several data sets together.</summary>
    public Instant? MarginAt { get; init; }

    /// <summary>Whether the worst loss is one also where it is noticed at once.</summary>
    public bool IsLostAtOnce { get; init; }

    /// <summary>What strikes at the worst moment; null for several data sets together, and where nothing is struck.</summary>
    public Strike? Witness { get; init; }

    /// <summary>What strikes with it, in tables of two events; null where one event strikes, or one is enough.</summary>
    public Strike? WitnessThen { get; init; }

    /// <summary>The windows in which it comes to so much or worse.</summary>
    internal IReadOnlyDictionary<Verdict, MomentWindows> AtLeast { get; init; } = new Dictionary<Verdict, MomentWindows>();

    /// <summary>From the best to the worst, those that windows are kept of.</summary>
    internal static IReadOnlyList<Verdict> Levels { get; } = [Verdict.YesBut, Verdict.Outage, Verdict.No];

    /// <summary>Several together: at each moment the worst of them, in the time in which any of them is judged.</summary>
    public static CellMoments Together(IReadOnlyList<CellMoments> several)
    {
        ArgumentNullException.ThrowIfNull(several);
        ArgumentOutOfRangeException.ThrowIfZero(several.Count);
        return Of(several.Min(cell => cell.JudgedFrom), several[0].JudgedUntil, Levels.ToDictionary(level => level, level => MomentWindows.Union(several.Select(cell => cell.AtLeast[level])))) with
        {
            GreatestAge = Max(several.Select(cell => cell.GreatestAge)),
            LongestTakes = Max(several.Select(cell => cell.LongestTakes)),
            LongestUnnoticed = Max(several.Select(cell => cell.LongestUnnoticed)),
            Margin = several.Min(cell => cell.Margin),
        };
    }

    /// <summary>A cell of which windows are known.</summary>
    internal static CellMoments Of(Instant from, Instant until, IReadOnlyDictionary<Verdict, MomentWindows> atLeast)
    {
        var worst = Levels.LastOrDefault(level => atLeast[level].All.Count > 0, Verdict.Yes);
        var all = until - from;
        var shares = new List<KeyValuePair<Verdict, double>>();
        var above = all;
        foreach (var (place, level) in new[] { Verdict.Yes }.Concat(Levels).Index())
        {
            var worse = place < Levels.Count ? atLeast[Levels[place]].Length : Duration.Zero;
            // A horizon that has no more than its last moment is all at its worst.
            shares.Add(new(level, all > Duration.Zero ? (above - worse) / all : level == worst ? 1 : 0));
            above = worse;
        }

        return new CellMoments
        {
            JudgedFrom = from,
            JudgedUntil = until,
            Windows = worst == Verdict.Yes ? [] : atLeast[worst].All,
            Share = shares.First(share => share.Key == worst).Value,
            Shares = shares,
            AtLeast = atLeast,
        };
    }

    internal static Duration? Max(IEnumerable<Duration?> durations)
    {
        Duration? max = null;
        foreach (var duration in durations)
        {
            if (duration is { } known && !(known <= max)) max = known;
        }

        return max;
    }
}
