using NodaTime;

namespace RiskPlanner.Simulation.Tables;

/// <summary>One step of a backup method.</summary>
/// <param name="Utility">The utility that runs (<see cref="Model.BackupUtilities"/>).</param>
/// <param name="Medium">What kind of medium receives its copy.</param>
/// <param name="Withdrawn">Whether the copy is deleted once the next step has read it.</param>
/// <param name="Lag">How far an asynchronous mirror lags behind; null otherwise.</param>
public sealed record MethodStep(string Utility, MethodMedium Medium, bool Withdrawn = false, Period? Lag = null);
