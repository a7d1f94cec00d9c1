namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What became of a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="IsDone">Whether it was carried out, and not left out.</param>
/// <param name="Refused">Its commands that were refused.</param>
public sealed record StepRun(ProcedureStep Step, bool IsDone, IReadOnlyList<RefusedCommand> Refused);
