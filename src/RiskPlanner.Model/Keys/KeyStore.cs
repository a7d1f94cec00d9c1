namespace RiskPlanner.Model;

/// <summary>
/// A CKDS together with the PKDS, the RACF data base and the catalogs that go with it, and the AES master key that wraps it.
/// </summary>
public sealed record KeyStore
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The sites at which the live set lies. With several it is kept in step at each of them, and a change, a deletion of a
    /// key included, reaches all of them; it is gone when the last of these sites is gone.
    /// </summary>
    public required IReadOnlyList<string> Sites { get; init; }

    /// <summary>The master key's changes and what is kept of it.</summary>
    public MasterKeyPractice MasterKey { get; init; } = new();

    /// <summary>How the CKDS is backed up; null when it is not.</summary>
    public CkdsBackup? Backup { get; init; }
}
