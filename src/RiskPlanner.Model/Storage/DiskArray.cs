namespace RiskPlanner.Model;

/// <summary>A disk storage system, such as a DS8000: its volumes fail together, so it is a failure unit of its own.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Site">The site where it stands.</param>
/// <param name="Volumes">The serials of its volumes (<see cref="PlanName.VolumeRule"/>), at least one.</param>
public sealed record DiskArray(string Name, string Site, IReadOnlyList<string> Volumes)
{
    /// <summary>
    /// The tape key server that it asks for the key of what it has encrypted whenever it is switched on; null when it asks none. Its key is wrapped under
    /// <see cref="KeyManager.UnlockLabels"/>, and any one private key opens it ("Encryption Key Serving", IBM z/OS platform test, "Disk Encryption Process").
    /// </summary>
    public string? UnlockedBy { get; init; }
}
