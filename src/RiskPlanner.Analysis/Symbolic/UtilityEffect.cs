using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>What a utility does to tokens. Immutable.</summary>
internal sealed record UtilityEffect
{
    /// <summary>
    /// Whether it reads and writes through the access methods: it needs the source's key, and the target gets the label that
    /// it was allocated with, or none. Otherwise the token moves as it is, label and key value with it, and no key is needed.
    /// </summary>
    public bool ThroughAccessMethods { get; init; }

    /// <summary>Whether it copies from zFS aggregates alone.</summary>
    public bool ReadsFiles { get; init; }

    /// <summary>From which level on an access method puts a label on tape; below, the copy lies there in clear.</summary>
    public ZosLevel TapeLabelsFrom { get; init; } = new(3, 2);

    /// <summary>
    /// From which level on it copies between like encrypted data sets without the key; null when it never does
    /// (<see cref="ZosLevel.CopiesLikeEncrypted"/>).
    /// </summary>
    public ZosLevel? CopiesLikeEncryptedFrom { get; init; }

    /// <summary>Whether the copy is a dump, which must be restored before it can be read.</summary>
    public bool LeavesDump { get; init; }

    /// <summary>How the dump is encrypted as a whole.</summary>
    public DumpEncryption Encryption { get; init; }

    /// <summary>Whether source and target must be volumes of one array.</summary>
    public bool WithinOneArray { get; init; }

    /// <summary>Whether it keeps the copy in step all the time, by pairing the volumes.</summary>
    public bool PairsVolumes { get; init; }

    /// <summary>
    /// Whether writes reach the paired volume in their order. Where they do not, what was under way when the pair was cut has arrived in part: what it
    /// was written into is damaged.
    /// </summary>
    public bool KeepsOrder { get; init; } = true;

    /// <summary>Whether a deletion reaches the paired volume.</summary>
    public bool FollowsDeletions { get; init; } = true;
}
