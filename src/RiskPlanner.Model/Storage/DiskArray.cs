namespace RiskPlanner.Model;

/// <summary>A disk storage system, such as a DS8000: its volumes fail together, so it is a failure unit of its own.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Site">The site where it stands.</param>
/// <param name="Volumes">The serials of its volumes (<see cref="PlanName.VolumeRule"/>), at least one.</param>
public sealed record DiskArray(string Name, string Site, IReadOnlyList<string> Volumes);
