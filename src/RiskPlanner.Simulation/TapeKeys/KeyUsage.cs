using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What a key server keeps of each cartridge that it made a key for: its metadata (<c>KeyUsageEvent</c>).</summary>
/// <param name="DriveSerial">The drive's serial number.</param>
/// <param name="WorldWideName">The drive's world-wide name.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
/// <param name="Alias1">The first label, or the key of a group.</param>
/// <param name="Alias2">The second label; null where there is none.</param>
/// <param name="At">When.</param>
public sealed record KeyUsage(string DriveSerial, string WorldWideName, string Volume, string Alias1, string? Alias2, Instant At);
