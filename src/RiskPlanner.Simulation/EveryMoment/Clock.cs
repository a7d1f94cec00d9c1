using NodaTime;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>The moments of one schedule, whoever goes by it, and which of them are past. For one thread.</summary>
/// <param name="moments">The moments, ascending.</param>
internal sealed class Clock(Instant[] moments)
{
    private int _past;

    /// <summary>How many moments are not after another one.</summary>
    public int CountUntil(Instant moment) => ScheduleMoments.CountUntil(moments, moment);

    /// <summary>Whether a moment after another one is past, or none will ever be.</summary>
    public bool HasComeAfter(Instant moment) => _past > CountUntil(moment) || _past == moments.Length;

    /// <summary>How many moments are past, the present one included.</summary>
    public int Past => _past;

    /// <summary>The first moment after the present one; the end of time where there is none.</summary>
    public Instant Next => _past < moments.Length ? moments[_past] : Instant.MaxValue;

    /// <summary>The moment of that number, 1 for the first; the end of time where there is none.</summary>
    public Instant Of(int number) => number <= moments.Length ? moments[number - 1] : Instant.MaxValue;

    /// <summary>Time goes on.</summary>
    public void AdvanceTo(Instant now)
    {
        while (_past < moments.Length && moments[_past] <= now) _past++;
    }

    /// <summary>How many moments come after the present one and not after another one.</summary>
    public int Until(Instant moment) => Next > moment ? 0 : ScheduleMoments.CountUntil(moments, moment) - _past;

    /// <summary>The last moment that is not after a moment, where that is after the present one; null else.</summary>
    public Instant? LastUntil(Instant moment) => Until(moment) is var count and > 0 ? moments[_past + count - 1] : null;

    /// <summary>How many moments are not before a moment and not after another one.</summary>
    public int Between(Instant from, Instant until) => ScheduleMoments.CountUntil(moments, until) - ScheduleMoments.CountUntil(moments, from - Duration.Epsilon);
}
