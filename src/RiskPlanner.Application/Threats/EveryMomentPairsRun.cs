using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>Runs that judge a plan where two events can strike together at every moment of its horizon; of many kinds of data sets that takes minutes.</summary>
public sealed class EveryMomentPairsRun(ThreatTableService tables, RunPlans plans) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("EveryMomentPairs");

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (plan, sha256) = await plans.OfAsync(parameters, cancellation);
        return DocumentJson.Write(tables.DeriveForPairsAtEveryMoment(plan, sha256, null, parameters.Date, Environment.ProcessorCount, progress, cancellation));
    }
}
