using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Watching;

/// <summary>
/// Lets a page observe runs: what changes within an interval is told together, once, so that a busy worker does not flood a
/// circuit; the last state always arrives. Stops when disposed. Safe between threads.
/// </summary>
internal sealed class RunWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly Lock _lock = new();
    private readonly Dictionary<int, Run> _changed = [];
    private readonly RunQueue _queue;
    private readonly Func<Run, bool> _concerns;
    private readonly Func<IReadOnlyList<Run>, Task> _tell;
    private readonly Func<Exception, Task> _report;
    private readonly ITimer _timer;
    private bool _waiting;
    private bool _disposed;

    /// <summary>Begins to observe.</summary>
    /// <param name="queue">What is observed.</param>
    /// <param name="clock">Measures the interval.</param>
    /// <param name="concerns">Which runs matter.</param>
    /// <param name="tell">Told of the latest state of each run that changed; goes over to the page's own thread itself.</param>
    /// <param name="report">Told of what went wrong in telling: the component's <c>DispatchExceptionAsync</c>.</param>
    public RunWatch(RunQueue queue, TimeProvider clock, Func<Run, bool> concerns, Func<IReadOnlyList<Run>, Task> tell, Func<Exception, Task> report)
    {
        (_queue, _concerns, _tell, _report) = (queue, concerns, tell, report);
        _timer = clock.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _queue.Changed += Take;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _queue.Changed -= Take;
        lock (_lock) _disposed = true;
        _timer.Dispose();
    }

    private void Take(Run run)
    {
        if (!_concerns(run)) return;
        lock (_lock)
        {
            if (_disposed) return;
            _changed[run.Id] = run;
            if (_waiting) return;
            _waiting = true;
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
        }
    }

    private void Flush()
    {
        List<Run> changed;
        lock (_lock)
        {
            _waiting = false;
            if (_disposed) return;
            changed = [.. _changed.Values.OrderBy(run => run.Id)];
            _changed.Clear();
        }

        _ = _tell(changed).ReportTo(_report);
    }
}
