using System.Collections.Concurrent;
using System.Threading.Channels;

namespace RiskPlanner.Application.Runs;

/// <summary>
/// The way to ask for runs, to cancel them and to be told of their progress. Pages observe it; <see cref="RunWorker"/> serves
/// it. Safe between threads.
/// </summary>
public sealed class RunQueue(IRunStore store, TimeProvider clock) : IDisposable
{
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _running = new();

    // A run is either still waiting or has been taken: who cancels and who takes must not pass each other.
    private readonly SemaphoreSlim _handover = new(1, 1);

    /// <summary>Raised, on any thread, when a run's state or progress has changed.</summary>
    public event Action<Run>? Changed;

    /// <summary>Asks for a run. What is asked while the same waits or is being computed is not computed again, whoever asks.</summary>
    /// <param name="title">What is computed, for people.</param>
    /// <param name="parameters">What it is asked.</param>
    /// <param name="cancellation">Ends the asking, not the run.</param>
    /// <returns>The run: a new one, or the one that is under way.</returns>
    public async Task<Run> EnqueueAsync(string title, RunParameters parameters, CancellationToken cancellation = default)
    {
        Run run;
        // A worker that takes it at once tells of it after this.
        await _handover.WaitAsync(cancellation);
        try
        {
            if (await UnderWayAsync(parameters, cancellation) is { } underWay) return underWay;
            run = await store.AddAsync(new Run { Title = title, Parameters = parameters, QueuedAt = clock.GetUtcNow() }, cancellation);
            Changed?.Invoke(run);
        }
        finally
        {
            _handover.Release();
        }

        Wake();
        return run;
    }

    // One that was being computed when the program ended is not under way before the worker has put it back, and one that is being cancelled gives no result.
    private async Task<Run?> UnderWayAsync(RunParameters parameters, CancellationToken cancellation) => (await store.ListUnfinishedAsync(cancellation)).FirstOrDefault(run =>
        run.Parameters.AsksTheSameAs(parameters) && (run.State == RunState.Queued || (_running.TryGetValue(run.Id, out var source) && !source.IsCancellationRequested)));

    /// <summary>Cancels a run that waits or is being computed; one that has ended is left alone.</summary>
    public async Task CancelAsync(int id, CancellationToken cancellation = default)
    {
        await _handover.WaitAsync(cancellation);
        try
        {
            if (_running.TryGetValue(id, out var source))
            {
                await source.CancelAsync();
                return;
            }

            if (await store.FindAsync(id, cancellation) is not { State: RunState.Queued } run) return;
            var cancelled = run with { State = RunState.Cancelled, EndedAt = clock.GetUtcNow() };
            await store.UpdateAsync(cancelled, cancellation);
            Changed?.Invoke(cancelled);
        }
        finally
        {
            _handover.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handover.Dispose();

    internal void Wake() => _wake.Writer.TryWrite(true);

    internal async Task WaitForWorkAsync(CancellationToken cancellation) => await _wake.Reader.ReadAsync(cancellation);

    internal void Tell(Run run) => Changed?.Invoke(run);

    /// <summary>Takes the oldest run that waits, as running; null when none waits. The caller disposes of the source.</summary>
    internal async Task<(Run Run, CancellationTokenSource Cancellation)?> TakeAsync(CancellationToken stopping)
    {
        await _handover.WaitAsync(stopping);
        try
        {
            if (await store.FindNextQueuedAsync(stopping) is not { } queued) return null;
            var run = queued with { State = RunState.Running, StartedAt = clock.GetUtcNow(), Attempts = queued.Attempts + 1, Done = 0, Total = 0 };
            await store.UpdateAsync(run, stopping);
            var source = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            _running[run.Id] = source;
            Changed?.Invoke(run);
            return (run, source);
        }
        finally
        {
            _handover.Release();
        }
    }

    /// <summary>A run that was taken has ended.</summary>
    internal void End(int id) => _running.TryRemove(id, out _);
}
