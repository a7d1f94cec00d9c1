using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Runs;

/// <summary>Computes what a run is asked. Safe between threads.</summary>
public sealed class RunExecutor(ThreatTableService tables, ReplayService replays, AlignmentService alignments, PlanLibrary plans)
{
    private const int ReplayParts = 1000;

    /// <summary>Computes a run.</summary>
    /// <returns>The document as JSON.</returns>
    /// <exception cref="RunRefusedException">It cannot be computed from what was asked.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<byte[]> ExecuteAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        var threads = Environment.ProcessorCount;
        switch (parameters.Kind)
        {
            case RunKind.Tables:
                var request = new TablesRequest { Extended = parameters.Extended, Lifted = parameters.Lifted, Seed = parameters.Seed, Date = parameters.Date };
                return DocumentJson.Write(tables.Derive(request, threads, progress, cancellation));

            case RunKind.Verdicts:
                var (judged, judgedSha256) = await PlanOfAsync(parameters, cancellation);
                return DocumentJson.Write(tables.DeriveForPlan(judged, judgedSha256, parameters.Seed, parameters.Date, threads, progress, cancellation));

            case RunKind.Replay:
                var (plan, sha256) = await PlanOfAsync(parameters, cancellation);
                var strikes = EventParser.Parse(plan, parameters.Events, out var faults);
                if (faults.Count > 0) throw new RunRefusedException(string.Join(' ', faults));
                var parts = new Progress(done => progress.Report(new WorkProgress((int)(done * ReplayParts), ReplayParts)));
                try
                {
                    return DocumentJson.Write(replays.Run(plan, sha256, strikes, parameters.Seed, parameters.Date, parts, cancellation: cancellation));
                }
                catch (ReplayTooLargeException large)
                {
                    throw new RunRefusedException($"{large.Message} The limit is the setting Replay:MemoryMebibytes of the program; the command line replays plans of this size with --world symbolic.", large);
                }


            case RunKind.Alignment:
                var (aligned, alignedSha256) = await PlanOfAsync(parameters, cancellation);
                return DocumentJson.Write(alignments.Analyse(aligned, alignedSha256, threads, progress, cancellation));

            default:
                throw new RunRefusedException($"There is no run of the kind {parameters.Kind}.");
        }
    }

    private async Task<(Plan Plan, string Sha256)> PlanOfAsync(RunParameters parameters, CancellationToken cancellation)
    {
        var text = await plans.TextAsync(parameters.Plan ?? "", parameters.PlanVersion, cancellation)
            ?? throw new RunRefusedException(
                parameters.PlanVersion is { } version ? $"There is no plan '{parameters.Plan}' with a version {version}." : $"There is no plan '{parameters.Plan}'.");
        var read = PlanFile.Read(text, maximumBytes: int.MaxValue, cancellation: cancellation);
        return read.Plan is { } plan
            ? (plan, read.Sha256)
            : throw new RunRefusedException($"The plan '{parameters.Plan}' has {read.Faults.Count} faults; open it to see them.");
    }

    /// <summary>Reports in the caller's thread, unlike <see cref="Progress{T}"/>.</summary>
    private sealed class Progress(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
