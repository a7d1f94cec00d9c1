using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A way of backing data sets up: steps that run one after the other, on a schedule or all the time.</summary>
public sealed record BackupPolicy
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>When a cycle runs; null for continuous utilities, which are started with the plan.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>How many generations are kept, 1 or more.</summary>
    public int Keep { get; init; } = 1;

    /// <summary>
    /// Whether a cycle copies a data set only where it was written to since the policy's last copy of it: DFSMShsm's automatic backup, and
    /// DFSMSdss by BY(DSCHA,EQ,YES).
    /// </summary>
    public bool OnlyChanged { get; init; }

    /// <summary>When DFSMShsm expires its versions; null when only <see cref="Keep"/> ends them.</summary>
    public CopyExpiry? Expires { get; init; }

    /// <summary>
    /// When the cycles ran before the horizon whose copies are there at its beginning, ascending; at most <see cref="VersionsKept"/>. Empty where
    /// nobody has said, so that the first cycle within the horizon makes the first copy.
    /// </summary>
    public IReadOnlyList<Instant> Existing { get; init; } = [];

    /// <summary>
    /// The cycles whose copies of a data set are there at the beginning of the horizon, ascending: none of one that is created within it, and none of before it was created.
    /// </summary>
    public IEnumerable<Instant> ExistingOf(DataSetDefinition dataSet, Instant beginning)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.CreatedAt > beginning ? [] : Existing.Where(dataSet.ExistsAt);
    }

    /// <summary>Whether its versions are counted one by one, as not every cycle makes one that stays.</summary>
    public bool CountsVersions => OnlyChanged || Expires is not null;

    /// <summary>
    /// Whether its versions of a data set are counted one by one. DFSMShsm has versions of each data set, and rolls one off only when a new one is made: while a
    /// data set is migrated, so that cycles leave it out, the versions that there are stay. A dump of a volume that leaves it out takes the place of an older one.
    /// </summary>
    public bool CountsVersionsOf(DataSetDefinition dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return CountsVersions || (dataSet.Migrates is not null && BackupUtilities.Find(Steps[0].Utility) is { ExpiresByClass: true });
    }

    /// <summary>
    /// Whether its copies lie under the key of the data set that they are of, as its first step moves blocks, or follows writes. What goes through the access methods lies under the label that its step
    /// is given (<see cref="CopyLabels.GivenBy"/>).
    /// </summary>
    public bool KeepsKeyOfDataSet => Steps.Count > 0 && BackupUtilities.Find(Steps[0].Utility) is { ThroughAccessMethods: false };

    /// <summary>How many generations are kept while the data set exists, 1 or more.</summary>
    public int VersionsKept => Expires?.Existing?.Versions ?? Keep;

    /// <summary>
    /// The user or group that its jobs run as (<see cref="RacfIdentity.UserRule"/>); null where nobody is named, and access is assumed.
    /// </summary>
    public string? RunsAs { get; init; }

    /// <summary>
    /// The masks of the data sets that are under it, besides those that name it themselves (<see cref="BackupCoverage"/>).
    /// </summary>
    public IReadOnlyList<DataSetMask> AppliesTo { get; init; } = [];

    /// <summary>The steps of one cycle: the first reads the data set, each further one the product of the one before.</summary>
    public required IReadOnlyList<BackupStep> Steps { get; init; }
}
