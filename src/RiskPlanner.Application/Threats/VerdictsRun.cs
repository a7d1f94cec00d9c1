using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>Runs that assess a plan: they derive its threat tables.</summary>
public sealed class VerdictsRun(ThreatTableService tables, RunPlans plans) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("Verdicts");

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var (plan, sha256) = await plans.OfAsync(parameters, cancellation);
        return DocumentJson.Write(tables.DeriveForPlan(plan, sha256, parameters.Seed, parameters.Date, Environment.ProcessorCount, progress, cancellation));
    }
}
