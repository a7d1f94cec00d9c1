using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Tests.Support;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Tests.Results;

public sealed class RunWatchTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly RunQueue _queue;
    private readonly List<IReadOnlyList<Run>> _told = [];
    private readonly List<Exception> _reported = [];
    private Exception? _failure;
    private ulong _asked;

    public RunWatchTests() => _queue = new RunQueue(new InMemoryRunStore(), _clock);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task Many_changes_within_the_interval_are_told_once_with_the_latest_states()
    {
        using var watch = Watch(_ => true);

        await AskAsync(3);
        await _queue.CancelAsync(1);
        Assert.Empty(_told);
        _clock.Advance(TimeSpan.FromSeconds(1));

        var told = Assert.Single(_told);
        Assert.Equal([(1, RunState.Cancelled), (2, RunState.Queued), (3, RunState.Queued)], told.Select(run => (run.Id, run.State)));
    }

    [Fact]
    public async Task A_change_after_the_interval_is_told_too()
    {
        using var watch = Watch(_ => true);
        await AskAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        await AskAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, _told.Count);
    }

    [Fact]
    public async Task What_does_not_concern_the_page_is_not_told()
    {
        using var watch = Watch(run => run.Id == 2);

        await AskAsync(3);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, Assert.Single(Assert.Single(_told)).Id);
    }

    [Fact]
    public async Task Nothing_is_told_after_it_was_disposed()
    {
        var watch = Watch(_ => true);
        await AskAsync(1);

        watch.Dispose();
        await AskAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(_told);
    }

    [Fact]
    public async Task What_goes_wrong_in_telling_is_reported_and_not_lost()
    {
        using var watch = Watch(_ => true);
        _failure = new InvalidOperationException("The store is gone.");

        await AskAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Same(_failure, Assert.Single(_reported));
    }

    [Fact]
    public async Task A_page_that_was_left_meanwhile_is_no_failure()
    {
        using var watch = Watch(_ => true);
        _failure = new ObjectDisposedException("circuit");

        await AskAsync(1);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Empty(_reported);
    }

    private RunWatch Watch(Func<Run, bool> concerns) => new(_queue, _clock, concerns, runs =>
    {
        _told.Add(runs);
        return _failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;
    }, exception =>
    {
        _reported.Add(exception);
        return Task.CompletedTask;
    });

    private async Task AskAsync(int count)
    {
        // The same run is not begun twice.
        for (var number = 0; number < count; number++) await _queue.EnqueueAsync("A run", Some.Run().Parameters with { Seed = ++_asked });
    }
}
