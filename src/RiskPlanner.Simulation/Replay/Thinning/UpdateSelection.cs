using RiskPlanner.Simulation.Timeline;
using NodaTime;

namespace RiskPlanner.Simulation.Replay.Thinning;

/// <summary>Which updates of a data set up to the first event run. For one thread.</summary>
internal sealed class UpdateSelection(IReadOnlyList<Instant> updates, Instant firstStrike)
{
    private readonly int _count = ScheduleMoments.CountUntil(updates, firstStrike);
    private readonly HashSet<int> _taken = [];

    /// <summary>Those that run, ascending, each with its number, 1 for the first.</summary>
    public IEnumerable<(int Number, Instant At)> Taken => _taken.Order().Select(index => (index + 1, updates[index]));

    /// <summary>Those after the first event, likewise.</summary>
    public IEnumerable<(int Number, Instant At)> Later => Enumerable.Range(_count, updates.Count - _count).Select(index => (index + 1, updates[index]));

    /// <summary>How many up to the first event do not run.</summary>
    public int Skipped => _count - _taken.Count;

    /// <summary>Takes the last one of each span: where later ones fail, it is what stays.</summary>
    public void TakeLastOf(IReadOnlyList<Instant> spans)
    {
        foreach (var next in spans.Skip(1)) TakeLastUntil(next - Duration.Epsilon);
        TakeLastUntil(firstStrike);
    }

    /// <summary>Takes the last one up to a moment: what is read then.</summary>
    public void TakeLastUntil(Instant moment) => Take(ScheduleMoments.CountUntil(updates, moment) - 1);

    /// <summary>Takes the last one up to a moment and each one from then to another moment: what is under way to a mirror.</summary>
    public void TakeWithin(Instant from, Instant to)
    {
        var last = ScheduleMoments.CountUntil(updates, to) - 1;
        for (var index = Math.Max(0, ScheduleMoments.CountUntil(updates, from) - 1); index <= last; index++) Take(index);
    }

    private void Take(int index)
    {
        if (index >= 0 && index < _count) _taken.Add(index);
    }
}
