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
    /// The label that allocation gives the target (by RACF DATAKEY, DSKEYLBL or data class); null means none. Whether it
    /// takes effect is the utility's doing.
    /// </summary>
    public KeyLabel? KeyLabel { get; init; }

    /// <summary>The site that the cartridge is carried to afterwards; null when it stays.</summary>
    public string? VaultAt { get; init; }

    /// <summary>How far an asynchronous mirror lags behind; null otherwise.</summary>
    public Period? Lag { get; init; }

    /// <summary>Whether the copy is deleted once the next step has read it, as a FlashCopy target is.</summary>
    public bool Withdrawn { get; init; }
}
