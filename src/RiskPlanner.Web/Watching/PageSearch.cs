using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Web.Watching;

/// <summary>
/// A search that a page waits for: it goes on in the background, tells how far it is, and is cancelled when another one is begun, somebody asks for that, or
/// the page is left. For one page.
/// </summary>
/// <typeparam name="T">What is found.</typeparam>
public sealed class PageSearch<T> : IDisposable
    where T : class
{
    private CancellationTokenSource? _running;

    /// <summary>What was found; null before, and where the search was cancelled.</summary>
    public T? Found { get; private set; }

    /// <summary>Whether it goes on.</summary>
    public bool IsBusy => _running is not null;

    /// <summary>Whether it was cancelled before it had found anything.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>How far it is; null before it has told.</summary>
    public WorkProgress? Progress { get; private set; }

    /// <summary>Ends the search that goes on, and forgets what was found.</summary>
    public void Clear()
    {
        Stop();
        (Found, Progress, IsCancelled) = (null, null, false);
    }

    /// <summary>Ends the search that goes on.</summary>
    public void Cancel()
    {
        IsCancelled = IsBusy;
        Stop();
    }

    /// <summary>Begins a search in the place of the one that goes on.</summary>
    /// <param name="find">What finds it; called on another thread.</param>
    /// <param name="told">Called when <see cref="Progress"/> has changed.</param>
    /// <returns>Ends with the search; with what it throws, unless it was cancelled.</returns>
    public async Task RunAsync(Func<IProgress<WorkProgress>, CancellationToken, T> find, Action told)
    {
        Clear();
        var running = _running = new CancellationTokenSource();
        var progress = new Progress<WorkProgress>(done =>
        {
            // In steps of a hundredth: a page that is drawn at every replay draws nothing else.
            if (_running != running || (Progress is { } before && Share(before) == Share(done))) return;
            Progress = done;
            told();
        });
        try
        {
            var found = await Task.Run(() => find(progress, running.Token), running.Token);
            if (_running == running) Found = found;
        }
        catch (OperationCanceledException) when (running.IsCancellationRequested)
        {
            // Who cancelled it knows.
        }
        finally
        {
            if (_running == running) _running = null;
            running.Dispose();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private void Stop()
    {
        _running?.Cancel();
        _running = null;
    }

    private static long Share(WorkProgress progress) => progress.Total == 0 ? 0 : 100L * progress.Done / progress.Total;
}
