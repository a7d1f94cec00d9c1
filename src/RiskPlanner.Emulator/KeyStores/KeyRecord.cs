using NodaTime;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>A record of a CKDS in common record format (KDSR): a label, the wrapped key under it, and its metadata. Immutable.</summary>
/// <param name="Label">The label.</param>
/// <param name="Token">The wrapped key.</param>
/// <param name="Fingerprint">
/// What identifies the key value, whatever the label (KDSR metadata tag 0005): twins have one fingerprint.
/// </param>
internal sealed record KeyRecord(KeyLabel Label, KeyToken Token, KeyVerificationValue Fingerprint)
{
    /// <summary>The start of the key material's validity; null means that it has begun.</summary>
    public Instant? ValidFrom { get; init; }

    /// <summary>The end of the key material's validity; null means that it does not end.</summary>
    public Instant? ValidUntil { get; init; }

    /// <summary>Whether it is archived: there, but not to be used.</summary>
    public bool Archived { get; init; }

    /// <summary>
    /// Whether CPACF may be given the key: always so for type DATA, for type CIPHER only if it was made with XPRTCPAC (z/OS
    /// facts, 1.1).
    /// </summary>
    public bool ExportableToCpacf { get; init; } = true;

    /// <summary>Whether it carries the flag that forbids archiving.</summary>
    public bool ProhibitArchive { get; init; }

    /// <summary>
    /// Why the record may not be used for a data set at a time, or null when it may (reason codes 3059, 3342, 3343, 3344 and
    /// 3422; z/OS facts, 2.3). At the end date decryption stops as well as encryption.
    /// </summary>
    public Cause? Hindrance(Instant now, KeyUse use, ArchivedKeyPolicy policy) =>
        Archived && policy == ArchivedKeyPolicy.Fail ? Cause.KeyArchived
        : Archived && policy == ArchivedKeyPolicy.DecryptOnly && use == KeyUse.Encrypt ? Cause.KeyDecryptsOnly
        : now < ValidFrom ? Cause.KeyPreActive
        : now >= ValidUntil ? Cause.KeyDeactivated
        : !ExportableToCpacf ? Cause.KeyNotExportable
        : null;
}
