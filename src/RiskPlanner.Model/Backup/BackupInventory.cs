namespace RiskPlanner.Model;

/// <summary>
/// What copies are found through: control data sets of DFSMShsm or DFSMSrmm, a user catalog. Without it copies lie where they lay, and nothing finds them (z/OS
/// facts, part 2, F6).
/// </summary>
public sealed record BackupInventory
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>What keeps it.</summary>
    public required InventoryKind Kind { get; init; }

    /// <summary>The volume that it lies on, and is lost with.</summary>
    public required string On { get; init; }

    /// <summary>
    /// The names of the backup policies whose copies are found through it. None, which only DFSMShsm's can have, means every policy of which DFSMShsm
    /// makes copies.
    /// </summary>
    public IReadOnlyList<string> Policies { get; init; } = [];

    /// <summary>The names of its own data sets; empty where nobody has said.</summary>
    public IReadOnlyList<DataSetName> DataSets { get; init; } = [];

    /// <summary>The cycles in which it is backed up; empty when it is not.</summary>
    public IReadOnlyList<InventoryBackup> Backups { get; init; } = [];

    /// <summary>The volumes and tape stores that it and its backups lie on.</summary>
    public IEnumerable<string> Media => Backups.Select(cycle => cycle.On).OfType<string>().Prepend(On).Distinct();

    /// <summary>Whether the copies of a policy are found through it.</summary>
    public bool Covers(BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Policies.Count > 0 ? Policies.Contains(policy.Name) : Kind == InventoryKind.Hsm && IsOfHsm(policy);
    }

    /// <summary>Whether DFSMShsm makes copies of a policy.</summary>
    public static bool IsOfHsm(BackupPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Steps.Any(step => BackupUtilities.Find(step.Utility) is { ChoosesByItself: true });
    }
}
