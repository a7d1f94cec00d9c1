using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Runs;

/// <summary>Passes progress on, but not more often than an interval allows, and always the end. Safe between threads.</summary>
internal sealed class ThrottledProgress(TimeProvider clock, TimeSpan interval, Action<int, int> tell) : IProgress<WorkProgress>
{
    private readonly Lock _lock = new();
    private DateTimeOffset _toldAt = DateTimeOffset.MinValue;
    private int _told;

    /// <inheritdoc/>
    public void Report(WorkProgress value)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            // Threads overtake each other: what is told never goes back.
            if (value.Done <= _told || (value.Done < value.Total && now - _toldAt < interval)) return;
            (_told, _toldAt) = (value.Done, now);
            tell(value.Done, value.Total);
        }
    }
}
