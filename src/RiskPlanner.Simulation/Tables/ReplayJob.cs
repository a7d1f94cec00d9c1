using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// The replays of one plan that cells need, all struck at one moment, so that what happened before is played once; and their results
/// once they have run.
/// </summary>
internal sealed class ReplayJob(Plan plan, DataSetName dataSet)
{
    private readonly List<Strike> _strikes = [];
    private IReadOnlyList<VariantReplay>? _results;

    /// <summary>How many replays there are.</summary>
    public int Count => _strikes.Count;

    /// <summary>Asks for a replay.</summary>
    /// <returns>Gives its result, once the job has run.</returns>
    public Func<VariantReplay> Ask(Strike strike)
    {
        var place = _strikes.Count;
        _strikes.Add(strike);
        return () => (_results ?? throw new InvalidOperationException("The replays have not run."))[place];
    }

    /// <summary>Runs jobs on several threads; each keeps its own results, so their order does not matter.</summary>
    public static void RunAll(
        ReplayEngine engine, IReadOnlyList<ReplayJob> jobs, ulong seed, int threads,
        IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (done, all) = (0, jobs.Sum(job => job.Count));
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation };
        Parallel.ForEach(jobs, options, job =>
        {
            job.Run(engine, seed, cancellation);
            progress?.Report(new WorkProgress(Interlocked.Add(ref done, job.Count), all));
        });
    }

    /// <summary>Runs the replays and keeps their results.</summary>
    public IReadOnlyList<VariantReplay> Run(ReplayEngine engine, ulong seed, CancellationToken cancellation) =>
        _results = [.. engine.RunEach(plan, _strikes, seed, verbose: true, cancellation).Zip(_strikes,
            (result, strike) => new VariantReplay(strike, result.Outcomes.First(outcome => outcome.DataSet == dataSet), result.Log))];
}
