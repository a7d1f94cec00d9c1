using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Alignment;

/// <summary>Compares, for every encrypted data set, when a lost key is noticed with how long it can be put back. Safe between threads.</summary>
public sealed class AlignmentService
{
    private readonly AlignmentAnalysis _analysis = new(new SymbolicWorldFactory());

    /// <summary>Analyses a plan.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="planSha256">The hash of the plan's file.</param>
    /// <param name="threads">How many threads may work; 1 or more.</param>
    /// <param name="progress">Told how far it is; from any thread.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public AlignmentDocument Analyse(Plan plan, string planSha256, int threads, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default) =>
        AlignmentMapper.Of(plan, planSha256, _analysis.Analyse(plan, threads, progress, cancellation));
}
