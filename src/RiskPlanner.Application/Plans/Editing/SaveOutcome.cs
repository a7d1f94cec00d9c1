namespace RiskPlanner.Application.Plans;

/// <summary>What became of a save: a version, or the reasons why nothing was saved.</summary>
public sealed record SaveOutcome
{
    // Invariant: Version is null exactly when there are conflicts or faults.

    /// <summary>The version that was saved, or the present one when nothing changed; null when nothing could be saved.</summary>
    public PlanVersion? Version { get; init; }

    /// <summary>Items that somebody else changed meanwhile in other keys; both changes are in the version.</summary>
    public IReadOnlyList<MergedItem> Merged { get; init; } = [];

    /// <summary>Items that somebody else changed meanwhile in the same keys.</summary>
    public IReadOnlyList<ItemConflict> Conflicts { get; init; } = [];

    /// <summary>Mistakes.</summary>
    public IReadOnlyList<EditFault> Faults { get; init; } = [];
}
