using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>The instruction to pick data up from a data set.</summary>
/// <param name="Sysplex">The sysplex that runs the job.</param>
/// <param name="RunsAs">The user that it runs as; null where nobody is named, and access is assumed.</param>
/// <param name="Source">The data set.</param>
/// <param name="AsBlocks">
/// Whether its blocks are moved as they lie, as DFSMSdss does, without any key; else its records are read through the access methods, which decrypt.
/// </param>
public sealed record PickUpOrder(string Sysplex, string? RunsAs, CopyAddress Source, bool AsBlocks);
