namespace RiskPlanner.Simulation.Worlds;

/// <summary>What the live CKDS of a key store holds on disk.</summary>
/// <param name="Generation">The generation of the master key in its header.</param>
/// <param name="Records">How many key records it has.</param>
public sealed record LiveCkdsState(int Generation, int Records);
