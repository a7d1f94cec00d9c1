namespace RiskPlanner.Testing;

/// <summary>A clock that a test turns by hand; its timers fire when it does.</summary>
public sealed class ManualClock : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state));
        timer.Change(dueTime, period);
        _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _timers.ToList()) timer.Advance(time);
    }

    private sealed class ManualTimer(Action fire) : ITimer
    {
        private TimeSpan? _left;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _left = dueTime == Timeout.InfiniteTimeSpan ? null : dueTime;
            return true;
        }

        public void Advance(TimeSpan time)
        {
            if (_left is not { } left) return;
            _left = left - time;
            if (_left > TimeSpan.Zero) return;
            _left = null;
            fire();
        }

        public void Dispose() => _left = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
