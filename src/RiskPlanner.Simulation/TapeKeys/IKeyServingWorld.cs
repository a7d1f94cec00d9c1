using NodaTime;

namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>
/// Key servers for encrypting tape drives with what they stand on: RACF, PKDS and master keys of their systems (docs/theory/tape-keys.md). Carries out
/// commands by its own rules and answers with what it observed. For one thread.
/// </summary>
public interface IKeyServingWorld
{
    /// <summary>Tells what time it is; never earlier than before.</summary>
    void AdvanceTo(Instant now);

    /// <summary>Carries out a command.</summary>
    ServingAnswer Do(ServingCommand command);

    /// <summary>What the key server of a system has kept of cartridges, in order of time; nothing where the system is lost.</summary>
    IReadOnlyList<KeyUsage> MetadataOf(string system);

    /// <summary>The audit records of a system's key server, in order of time; nothing where the system is lost.</summary>
    IReadOnlyList<AuditRecord> AuditOf(string system);

    /// <summary>Another world that stands where this one does; from now on each goes on by itself.</summary>
    IKeyServingWorld Fork();
}
