using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Alignment;

/// <summary>Runs that find out whether the loss of each key of a plan is noticed while the key can still be restored.</summary>
public sealed class AlignmentRun(AlignmentService alignments, RunPlans plans) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("Alignment");

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        var (plan, sha256) = await plans.OfAsync(parameters, cancellation);
        return DocumentJson.Write(alignments.Analyse(plan, sha256, Environment.ProcessorCount, progress, cancellation));
    }
}
