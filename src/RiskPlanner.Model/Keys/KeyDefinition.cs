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
}
