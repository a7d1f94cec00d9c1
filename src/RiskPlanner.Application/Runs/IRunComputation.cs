using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.Runs;

/// <summary>
/// Computes one kind of run. Every class of this kind is found when the program starts, and nothing else names it: a new kind is
/// one such class, and in the web application what shows it. Implementations are safe between threads.
/// </summary>
public interface IRunComputation
{
    /// <summary>The kind that it computes; no other computes it.</summary>
    RunKind Kind { get; }

    /// <summary>Computes a run.</summary>
    /// <param name="parameters">What it is asked; equal parameters give equal results.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>The document as JSON.</returns>
    /// <exception cref="RunRefusedException">It cannot be computed from what was asked.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation);
}
