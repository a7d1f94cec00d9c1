namespace RiskPlanner.Application.Plans;

/// <summary>A version with what it changed.</summary>
/// <param name="Version">The version.</param>
/// <param name="Changes">The changes, against the version before.</param>
public sealed record VersionChanges(PlanVersion Version, IReadOnlyList<PlanChange> Changes);
