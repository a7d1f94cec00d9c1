using NodaTime;

namespace RiskPlanner.Model;

/// <summary>One step of a backup: a utility that makes a copy on a medium.</summary>
public sealed record BackupStep
{
    /// <summary>The utility that runs (<see cref="BackupUtilities"/>).</summary>
    public required string Utility { get; init; }

    /// <summary>The volume or tape store that receives the copy.</summary>
    public required string To { get; init; }

    /// <summary>
    /// What its copies are called: a mask whose qualifier <c>**</c> stands for what tells them apart
    /// (<see cref="CopyNameMask"/>); null where nobody has said. Where it is said, RACF profiles and data classes decide about the label as they do for any
    /// new data set (<see cref="CopyLabels"/>).
    /// </summary>
    public DataSetMask? Name { get; init; }

    /// <summary>
    /// With a <see cref="Name"/>, the label that the job asks for (DSKEYLBL, DEFINE CLUSTER KEYLABEL); without, the one that allocation gives the target,
    /// by whatever rule; null means none. Whether it takes effect is the utility's doing.
    /// </summary>
    public KeyLabel? KeyLabel { get; init; }

    /// <summary>
    /// The PKDS label of the RSA key that the dump is encrypted for, of a utility whose <see cref="BackupUtility.Encryption"/> is <see cref="DumpEncryption.Rsa"/>
    /// (<see cref="DumpKeys"/>); null otherwise.
    /// </summary>
    public KeyLabel? RsaKeyLabel { get; init; }

    /// <summary>How the copy of an access method is organised; null for as what it reads.</summary>
    public DataSetOrganisation? Organisation { get; init; }

    /// <summary>The site that the cartridge is carried to afterwards; null when it stays.</summary>
    public string? VaultAt { get; init; }

    /// <summary>How far an asynchronous mirror lags behind; null otherwise.</summary>
    public Period? Lag { get; init; }

    /// <summary>Whether the copy is deleted once the next step has read it, as a FlashCopy target is.</summary>
    public bool Withdrawn { get; init; }
}
