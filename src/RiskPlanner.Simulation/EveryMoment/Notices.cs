using NodaTime;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What is known of who notices an event, by the schedule that he goes by: learnt from replays and valid between two changes of keys. A
/// schedule that came and noticed nothing never does; the one at whose moment the event was noticed does. For one thread.
/// </summary>
/// <param name="clocks">The schedules.</param>
internal sealed class Notices(IReadOnlyList<Clock> clocks)
{
    private readonly bool[] _quiet = new bool[clocks.Count];
    private readonly bool[] _noticing = new bool[clocks.Count];
    private readonly List<int[]> _together = [];

    /// <summary>Whether what was learnt contradicts itself: then each moment is replayed.</summary>
    public bool IsContradictory { get; private set; }

    /// <summary>When an event that strikes now is noticed; null where that is not known.</summary>
    /// <param name="end">When it is told where nobody notices.</param>
    public Instant? NoticeOf(Instant end)
    {
        var (first, isKnown) = (Instant.MaxValue, false);
        for (var clock = 0; clock < clocks.Count; clock++)
        {
            if (_quiet[clock]) continue;
            var next = clocks[clock].Next;
            if (next > first || next == Instant.MaxValue) continue;
            isKnown = (next == first && isKnown) || _noticing[clock];
            first = next;
        }

        if (first > end) return end;
        if (isKnown) return first;
        foreach (var several in _together)
        {
            if (Array.TrueForAll(several, clock => clocks[clock].Next == first)) return first;
        }

        return null;
    }

    /// <summary>The most schedules of a part of a plan that are told apart.</summary>
    public const int MostClocks = 128;

    /// <summary>Which of the schedules that may notice come at a moment, one bit for each; the first after the present one of each counts.</summary>
    public UInt128 CoincidingAt(Instant noticed)
    {
        var coinciding = UInt128.Zero;
        for (var clock = 0; clock < clocks.Count; clock++)
        {
            if (!_quiet[clock] && clocks[clock].Next == noticed) coinciding |= UInt128.One << clock;
        }

        return coinciding;
    }

    /// <summary>An event that struck now was noticed, or told, at a moment.</summary>
    public void Learn(Instant noticed)
    {
        List<int> at = [];
        for (var clock = 0; clock < clocks.Count; clock++)
        {
            if (clocks[clock].Next < noticed)
            {
                IsContradictory |= _noticing[clock];
                _quiet[clock] = true;
            }
            else if (clocks[clock].Next == noticed && !_quiet[clock])
            {
                at.Add(clock);
            }
        }

        if (at.Count == 1) _noticing[at[0]] = true;
        else if (at.Count > 1 && !at.Exists(clock => _noticing[clock])) _together.Add([.. at]);
    }
}
