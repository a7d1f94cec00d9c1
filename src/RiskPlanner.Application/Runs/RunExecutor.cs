using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Runs;

/// <summary>Computes what a run is asked. Safe between threads.</summary>
/// <param name="computations">One for each kind.</param>
public sealed class RunExecutor(IEnumerable<IRunComputation> computations)
{
    private readonly Dictionary<RunKind, IRunComputation> _computations = computations.ToDictionary(computation => computation.Kind);

    /// <summary>Computes a run.</summary>
    /// <returns>The document as JSON.</returns>
    /// <exception cref="RunRefusedException">It cannot be computed from what was asked.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Task<byte[]> ExecuteAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation) =>
        _computations.TryGetValue(parameters.Kind, out var computation)
            ? computation.ComputeAsync(parameters, progress, cancellation)
            // A run that waited while the program was replaced by one without its kind.
            : throw new RunRefusedException($"This program computes no runs of the kind {parameters.Kind.Name}.");
}
