namespace RiskPlanner.Simulation.Worlds;

/// <summary>What can be seen of a CKDS copy.</summary>
/// <param name="Generation">The generation of the master key that it is wrapped under.</param>
/// <param name="Site">Where it lies.</param>
public sealed record CkdsCopyState(int Generation, string Site);
