namespace RiskPlanner.Model;

/// <summary>
/// When DFSMShsm expires the backup versions of a data set: what its management class says (DFSMShsm Storage Administration, "Specifying
/// how long to keep backup versions"; z/OS facts, second part, 5). What is not said never ends a version. Immutable.
/// </summary>
public sealed record CopyExpiry
{
    /// <summary>How long versions are kept while the data set is in the catalog; null when only their number counts.</summary>
    public VersionLimits? Existing { get; init; }

    /// <summary>How long versions are kept once the data set is in the catalog no more; null when they stay.</summary>
    public VersionLimits? Deleted { get; init; }
}
