using NodaTime;

namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>A generation of a master key: the time in which it is current.</summary>
/// <param name="Number">1 for the one that the plan begins with.</param>
/// <param name="Since">When it became current; null for the first, of which the plan does not say it.</param>
/// <param name="Until">When the next one became current; null for the last.</param>
public sealed record MasterKeyGeneration(int Number, Instant? Since, Instant? Until);
