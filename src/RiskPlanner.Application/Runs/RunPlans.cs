using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Runs;

/// <summary>The plans that runs are about. Safe between threads.</summary>
public sealed class RunPlans(PlanLibrary plans)
{
    /// <summary>The plan that a run is about, in the version that it is about, and the hash of its file.</summary>
    /// <exception cref="RunRefusedException">There is no such plan or version, or it has faults.</exception>
    public async Task<(Plan Plan, string Sha256)> OfAsync(RunParameters parameters, CancellationToken cancellation)
    {
        var read = await ReadAsync(parameters, cancellation);
        return (read.Plan, read.Sha256);
    }

    /// <summary>The same, with the text of its file.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public async Task<RunPlan> ReadAsync(RunParameters parameters, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var text = await plans.TextAsync(parameters.Plan ?? "", parameters.PlanVersion, cancellation)
            ?? throw new RunRefusedException(
                parameters.PlanVersion is { } version ? $"There is no plan '{parameters.Plan}' with a version {version}." : $"There is no plan '{parameters.Plan}'.");
        var read = PlanFile.Read(text, maximumBytes: int.MaxValue, cancellation: cancellation);
        return read.Plan is { } plan
            ? new RunPlan(plan, text, read.Sha256)
            : throw new RunRefusedException($"The plan '{parameters.Plan}' has {read.Faults.Count} faults; open it to see them.");
    }
}
