using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>A sysplex at a moment.</summary>
/// <param name="Name">The sysplex.</param>
/// <param name="Registers">Its master-key registers; null when it does not run.</param>
/// <param name="Outage">Why its key service is down; null when it is up.</param>
public sealed record SysplexMoment(string Name, RegisterContents? Registers, Failure? Outage);
