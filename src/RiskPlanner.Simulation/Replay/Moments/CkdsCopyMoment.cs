using NodaTime;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>A CKDS copy that is kept, at a moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TakenAt">When it was taken.</param>
/// <param name="State">What can be seen of it; null when it is lost.</param>
/// <param name="Uses">What it is good for on each sysplex of its key store that runs.</param>
public sealed record CkdsCopyMoment(string Name, Instant TakenAt, CkdsCopyState? State, IReadOnlyDictionary<string, CkdsCopyUse> Uses);
