using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>Runs that judge a plan where an event can strike at every moment of its horizon.</summary>
public sealed class EveryMomentRun(ThreatTableService tables, RunPlans plans) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("EveryMoment");

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (plan, sha256) = await plans.OfAsync(parameters, cancellation);
        return DocumentJson.Write(tables.DeriveAtEveryMoment(plan, sha256, null, parameters.Date, Environment.ProcessorCount, progress, cancellation));
    }
}
