namespace RiskPlanner.Model;

/// <summary>A place where tape data sets are written: a pool of cartridges or a virtual tape server.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Site">The site where it stands; a cartridge of a pool can be taken elsewhere (<see cref="BackupStep.VaultAt"/>).</param>
/// <param name="Kind">Cartridges that can be carried, or a virtual tape server, whose volumes cannot.</param>
public sealed record TapeStore(string Name, string Site, TapeKind Kind);
