namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A drive that encrypts.</summary>
/// <param name="Serial">Its serial number, by which a device table knows it.</param>
/// <param name="WorldWideName">Its world-wide name.</param>
public sealed record TapeDriveDefinition(string Serial, string WorldWideName);
