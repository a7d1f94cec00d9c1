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

    /// <summary>Whether a schedule may notice, as far as is known.</summary>
    public bool MayNotice(int clock) => !_quiet[clock];

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
