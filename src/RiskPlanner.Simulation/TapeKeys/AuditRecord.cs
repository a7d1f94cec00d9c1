using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>An audit record of a key server: one for each request that reaches it, whatever became of it (SMF type 83, or a file).</summary>
/// <param name="At">When.</param>
/// <param name="Request">What was asked for.</param>
/// <param name="DriveSerial">The drive's serial number.</param>
/// <param name="WorldWideName">The drive's world-wide name.</param>
/// <param name="Volume">The cartridge's volume serial.</param>
/// <param name="Aliases">The labels that were asked for, or that the cartridge names.</param>
/// <param name="Refusal">Why it was not served; null where it was.</param>
public sealed record AuditRecord(
    Instant At, ServingRequest Request, string DriveSerial, string WorldWideName, string Volume, IReadOnlyList<string> Aliases, ServingRefusal? Refusal)
{
    /// <inheritdoc/>
    public bool Equals(AuditRecord? other) => other is not null && (At, Request, DriveSerial, WorldWideName, Volume, Refusal) == (other.At, other.Request, other.DriveSerial, other.WorldWideName, other.Volume, other.Refusal)
        && Aliases.SequenceEqual(other.Aliases);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(At, Request, DriveSerial, Volume, Refusal);
}
