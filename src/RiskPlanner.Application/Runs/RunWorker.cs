using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Runs;

/// <summary>
/// Computes runs in the background, one after the other, each on all processors. A run that was under way when the program
/// ended is computed again from the start: it is deterministic, so nothing is lost but time. One that the program's end interrupted
/// twice is given up. What cannot be kept, because the disk is full or the file is locked, is tried again until it can: the program
/// goes on serving meanwhile.
/// </summary>
public sealed class RunWorker(RunQueue queue, IRunStore store, RunExecutor executor, TimeProvider clock, ILogger<RunWorker> logger)
    : BackgroundService
{
    /// <summary>How often a run is begun at most.</summary>
    public const int MostAttempts = 2;

    private const string GivenUp = "It was given up: the program ended twice while it was computed. It may need more memory than there is.";
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    // The end of the program waits for this as long.
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (requeued, givenUp) = await TryAgainAsync(
            "Interrupted runs", () => store.RequeueInterruptedAsync(MostAttempts, clock.GetUtcNow(), GivenUp, stoppingToken), stoppingToken);
        if (requeued > 0) logger.LogInformation("{Count} interrupted runs are computed again.", requeued);
        if (givenUp > 0) logger.LogWarning("{Count} runs were given up: the program ended twice while they were computed.", givenUp);
        queue.Wake();
        while (!stoppingToken.IsCancellationRequested)
        {
            await queue.WaitForWorkAsync(stoppingToken);
            while (await TryAgainAsync("The next run", () => queue.TakeAsync(stoppingToken), stoppingToken) is { } taken)
                await ComputeAsync(taken.Run, taken.Cancellation, stoppingToken);
        }
    }

    private async Task ComputeAsync(Run run, CancellationTokenSource cancellation, CancellationToken stopping)
    {
        using var disposed = cancellation;
        try
        {
            var (ended, result) = await OutcomeAsync(run, cancellation, stopping);
            run = ended;
            await KeepAsync(run, result, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await PutBackAsync(run);
            throw;
        }
        finally
        {
            queue.End(run.Id);
        }

        queue.Tell(run);
    }

    // What became of a run, in its last state, and its result where it has one. Throws at the end of the program alone.
    private async Task<(Run Run, byte[]? Result)> OutcomeAsync(Run run, CancellationTokenSource cancellation, CancellationToken stopping)
    {
        var started = run;
        try
        {
            var progress = new ThrottledProgress(clock, ProgressInterval, (done, total) => queue.Tell(run = run with { Done = done, Total = total }));
            var result = await Task.Run(() => executor.ExecuteAsync(started.Parameters, progress, cancellation.Token), cancellation.Token);
            return (run with { State = RunState.Done, Done = run.Total, EndedAt = clock.GetUtcNow(), ResultSha256 = DocumentJson.Sha256(result) }, result);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return (run with { State = RunState.Cancelled, EndedAt = clock.GetUtcNow() }, null);
        }
        catch (RunRefusedException refused)
        {
            return (Failed(run, refused.Message), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever went wrong, the next run must have its turn; the log has the details, the page a sentence.
            logger.LogError(exception, "Run {Id} failed.", run.Id);
            return (Failed(run, "It could not be computed; the program's log says why."), null);
        }
    }

    private Run Failed(Run run, string reason) => run with { State = RunState.Failed, EndedAt = clock.GetUtcNow(), Error = reason };

    private Task<bool> KeepAsync(Run run, byte[]? result, CancellationToken stopping) => TryAgainAsync($"Run {run.Id}", async () =>
    {
        if (result is null) await store.UpdateAsync(run, stopping);
        else await store.CompleteAsync(run, result, stopping);
        return true;
    }, stopping);

    // The program is asked to end: that is no attempt of the run's that failed. Where this cannot be written, the next start sees it as one.
    private async Task PutBackAsync(Run run)
    {
        using var patience = new CancellationTokenSource(LastWord, clock);
        try
        {
            var waiting = run with { State = RunState.Queued, Attempts = Math.Max(0, run.Attempts - 1), StartedAt = null, EndedAt = null, Error = null, ResultSha256 = null, Done = 0, Total = 0 };
            await store.UpdateAsync(waiting, patience.Token);
        }
        catch (Exception exception)
        {
            logger.LogWarning("Run {Id} could not be put back into the queue: {Message}", run.Id, exception.Message);
        }
    }

    // Does something with the store until it works, with longer and longer pauses; ended only by the end of the program.
    private async Task<T> TryAgainAsync<T>(string what, Func<Task<T>> work, CancellationToken stopping)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.LogWarning("{What} could not be written; the next try is in {Seconds} seconds: {Message}", what, pause.TotalSeconds, Innermost(exception).Message);
            }

            await Task.Delay(pause, clock, stopping);
        }
    }

    private static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
