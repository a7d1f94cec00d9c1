using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Runs;

/// <summary>
/// Computes runs in the background, one after the other, each on all processors. A run that was under way when the program
/// ended is computed again from the start: it is deterministic, so nothing is lost but time.
/// </summary>
public sealed class RunWorker(RunQueue queue, IRunStore store, RunExecutor executor, TimeProvider clock, ILogger<RunWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var interrupted = await store.RequeueInterruptedAsync(stoppingToken);
        if (interrupted > 0) logger.LogInformation("{Count} interrupted runs are computed again.", interrupted);
        queue.Wake();
        while (!stoppingToken.IsCancellationRequested)
        {
            await queue.WaitForWorkAsync(stoppingToken);
            while (await queue.TakeAsync(stoppingToken) is { } taken) await ComputeAsync(taken.Run, taken.Cancellation, stoppingToken);
        }
    }

    private async Task ComputeAsync(Run run, CancellationTokenSource cancellation, CancellationToken stopping)
    {
        using var disposed = cancellation;
        try
        {
            var progress = new ThrottledProgress(clock, ProgressInterval, (done, total) => queue.Tell(run = run with { Done = done, Total = total }));
            var result = await Task.Run(() => executor.ExecuteAsync(run.Parameters, progress, cancellation.Token), cancellation.Token);
            run = run with { State = RunState.Done, Done = run.Total, EndedAt = clock.GetUtcNow(), ResultSha256 = DocumentJson.Sha256(result) };
            await store.CompleteAsync(run, result, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends: the run stays as it is and is taken up at the next start.
            throw;
        }
        catch (OperationCanceledException)
        {
            run = run with { State = RunState.Cancelled, EndedAt = clock.GetUtcNow() };
            await store.UpdateAsync(run, stopping);
        }
        catch (RunRefusedException refused)
        {
            run = run with { State = RunState.Failed, EndedAt = clock.GetUtcNow(), Error = refused.Message };
            await store.UpdateAsync(run, stopping);
        }
        catch (Exception exception)
        {
            // Whatever went wrong, the next run must have its turn; the log has the details, the page a sentence.
            logger.LogError(exception, "Run {Id} failed.", run.Id);
            run = run with { State = RunState.Failed, EndedAt = clock.GetUtcNow(), Error = "It could not be computed; the program's log says why." };
            await store.UpdateAsync(run, stopping);
        }
        finally
        {
            queue.End(run.Id);
        }

        queue.Tell(run);
    }
}
