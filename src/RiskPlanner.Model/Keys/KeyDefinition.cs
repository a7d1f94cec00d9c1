using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A key: a label in a key store, and, apart from it, the value under it.</summary>
public sealed record KeyDefinition
{
    /// <summary>The label.</summary>
    public required KeyLabel Label { get; init; }

    /// <summary>The key store that holds it.</summary>
    public required string KeyStore { get; init; }

    /// <summary>What the key is for.</summary>
    public KeyPurpose Purpose { get; init; } = KeyPurpose.Primary;

    /// <summary>
    /// Another label of the same key store that holds the same value: the two are twins, as made by one KGUP
    /// <c>ADD LABEL(l1,l2)</c> (z/OS facts, 2.2). Null when the value is this label's own.
    /// </summary>
    public KeyLabel? SameValueAs { get; init; }

    /// <summary>
    /// Whether it was made here, although another key store has the label too. Otherwise one label is one value: the key was carried
    /// over (KEYXFER, export and import) from the first key store of the plan that has it.
    /// </summary>
    public bool OwnValue { get; init; }

    /// <summary>From when on it can be used; null when always.</summary>
    public Instant? ActiveFrom { get; init; }

    /// <summary>From when on it cannot be used any more, not even to decrypt; null when never.</summary>
    public Instant? ActiveUntil { get; init; }

    /// <summary>When it is archived; null when it is not.</summary>
    public Instant? Archived { get; init; }

    /// <summary>When it is recalled from the archive; null when it is not.</summary>
    public Instant? Recalled { get; init; }

    /// <summary>
    /// When the label gets a new value, ascending. What was encrypted before cannot be read under the label any more
    /// (z/OS facts, 1.4).
    /// </summary>
    public IReadOnlyList<Instant> NewValues { get; init; } = [];

    /// <summary>
    /// Whether the key may be exported to CPACF (XPRTCPAC), without which a CIPHER key encrypts no data set (z/OS facts, 1.1).
    /// </summary>
    public bool CpacfExportable { get; init; } = true;

    /// <summary>Whether the record carries the flag that forbids archiving; it does not forbid deleting.</summary>
    public bool ProhibitArchive { get; init; }

    /// <summary>What it protects, for people; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>
    /// The state of its record at a moment. Archived comes before the dates, as in the record status of ICSF option 5.5
    /// (z/OS facts, 2.3).
    /// </summary>
    public KeyState StateAt(Instant moment)
    {
        if (Archived <= moment && !(Recalled <= moment)) return KeyState.Archived;
        if (moment < ActiveFrom) return KeyState.PreActive;
        return ActiveUntil <= moment ? KeyState.Deactivated : KeyState.Active;
    }
}
