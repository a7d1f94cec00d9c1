namespace RiskPlanner.Simulation.Flows;

/// <summary>One layer of encryption around data. Immutable.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">
/// Which one: the key label, the PKDS label, the name by which a password or a session is told from others, never the secret itself; null where
/// it has no name, as the key of a cartridge.
/// </param>
public sealed record DataLayer(DataLayerKind Kind, string? Name);
