using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>A pair of volumes of which the second follows the first for all that lies on it.</summary>
/// <param name="Primary">The volume that is written to.</param>
/// <param name="Secondary">The volume that follows.</param>
/// <param name="Utility">What keeps it in step.</param>
/// <param name="Lag">How far it lags behind.</param>
/// <param name="Starter">The first data set whose policy asks for the pair, which decides about utility and lag.</param>
internal sealed record Mirror(string Primary, string Secondary, string Utility, Duration Lag, DataSetDefinition Starter);
