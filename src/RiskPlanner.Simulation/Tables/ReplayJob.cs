using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Simulation.Tables;

/// <summary>A replay that a cell needs, and its result once it has run.</summary>
internal sealed class ReplayJob(Plan plan, DataSetName dataSet, Strike strike)
{
    private VariantReplay? _result;

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">The job has not run.</exception>
    public VariantReplay Result => _result ?? throw new InvalidOperationException("The replay has not run.");

    /// <summary>Runs jobs on several threads; each keeps its own result, so their order does not matter.</summary>
    public static void RunAll(
        ReplayEngine engine, IReadOnlyList<ReplayJob> jobs, ulong seed, int threads,
        IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(jobs, options, job =>
        {
            job.Run(engine, seed, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Increment(ref done), jobs.Count));
        });
    }

    /// <summary>Runs the replay and keeps its result.</summary>
    public VariantReplay Run(ReplayEngine engine, ulong seed, CancellationToken cancellation)
    {
        var result = engine.Run(plan, [strike], seed, verbose: true, cancellation: cancellation);
        return _result = new VariantReplay(strike, result.Outcomes.First(outcome => outcome.DataSet == dataSet), result.Log);
    }
}
