using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Threats;

/// <summary>Runs that derive the threat tables of the micro-plans.</summary>
public sealed class TablesRun(ThreatTableService tables) : IRunComputation
{
    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("Tables");

    RunKind IRunComputation.Kind => Kind;

    /// <inheritdoc/>
    public Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var request = new TablesRequest { Extended = parameters.Extended, Lifted = parameters.Lifted, Seed = parameters.Seed, Date = parameters.Date };
        return Task.FromResult(DocumentJson.Write(tables.Derive(request, Environment.ProcessorCount, progress, cancellation)));
    }
}
