using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>The instruction to make a copy with a utility.</summary>
public sealed record CopyOrder
{
    /// <summary>The sysplex that runs the job.</summary>
    public required string Sysplex { get; init; }

    /// <summary>The utility (<see cref="BackupUtilities"/>).</summary>
    public required string Utility { get; init; }

    /// <summary>The user that the job runs as, whose access decides; null where nobody is named, and access is assumed.</summary>
    public string? RunsAs { get; init; }

    /// <summary>What is copied.</summary>
    public required CopyAddress Source { get; init; }

    /// <summary>Where the copy goes and what it is called.</summary>
    public required CopyAddress Target { get; init; }

    /// <summary>The label that the job asks for where allocation decides by the name; else the one that allocation gives the target; or null.</summary>
    public KeyLabel? TargetLabel { get; init; }

    /// <summary>
    /// Whether the name is one that the plan gives, so that RACF profiles and data classes decide about the label of what an access method writes.
    /// </summary>
    public bool IsAllocatedByName { get; init; }

    /// <summary>How the target of an access method is organised; null for as the source.</summary>
    public DataSetOrganisation? TargetOrganisation { get; init; }

    /// <summary>The PKDS label of the RSA key that the dump is encrypted for; null where the utility needs none.</summary>
    public KeyLabel? RsaKeyLabel { get; init; }

    /// <summary>The inventories through which the copy is found; none where it is known by its name and place.</summary>
    public IReadOnlyList<string> FoundThrough { get; init; } = [];

    /// <summary>How far a continuous utility may lag behind.</summary>
    public Duration Lag { get; init; }
}
