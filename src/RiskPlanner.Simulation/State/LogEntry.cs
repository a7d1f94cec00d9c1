using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>A line of the replay log: an observation and when it was made.</summary>
/// <param name="Time">When, in the simulation's time.</param>
/// <param name="What">What was observed.</param>
/// <param name="Detail">Whether the line only explains how the next one that is no detail came about.</param>
/// <param name="IsStrike">Whether the line says that an event strikes.</param>
public sealed record LogEntry(Instant Time, Observation What, bool Detail, bool IsStrike = false);
