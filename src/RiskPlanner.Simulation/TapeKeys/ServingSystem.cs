namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>A system, or sysplex, with a RACF data base, a PKDS, drives and, once it is started, a key server. What it is at the beginning.</summary>
public sealed record ServingSystem
{
    /// <summary>The owner of certificates of authorities (<c>RACDCERT CERTAUTH</c>).</summary>
    public const string CertificateAuthority = "CERTAUTH";

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The address at which drives ask its key server.</summary>
    public required string Address { get; init; }

    /// <summary>Which master keys its coprocessor holds: two systems with one name here have the same. It stands for all kinds of master keys.</summary>
    public required string MasterKey { get; init; }

    /// <summary>The user that its key server runs as.</summary>
    public required string RunsAs { get; init; }

    /// <summary>Whose key ring its key server loads.</summary>
    public required string RingOwner { get; init; }

    /// <summary>The key ring.</summary>
    public required string Ring { get; init; }

    /// <summary>The users that its RACF data base knows.</summary>
    public IReadOnlyList<string> Users { get; init; } = [];

    /// <summary>Whether its key server serves drives that its device table does not have, and takes them up (<c>acceptUnknownDrives</c>).</summary>
    public bool AcceptsUnknownDrives { get; init; }

    /// <summary>Its drives.</summary>
    public IReadOnlyList<TapeDriveDefinition> Drives { get; init; } = [];
}
