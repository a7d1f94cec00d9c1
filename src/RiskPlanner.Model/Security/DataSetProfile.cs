namespace RiskPlanner.Model;

/// <summary>A RACF profile of the class DATASET. Of several that cover a name, the most specific one counts alone.</summary>
public sealed record DataSetProfile
{
    /// <summary>The data sets that it covers.</summary>
    public required DataSetMask Profile { get; init; }

    /// <summary>The label that new data sets under it get (DFP segment, DATAKEY); null when it gives none.</summary>
    public KeyLabel? DataKey { get; init; }

    /// <summary>The types that get no label whatever gives one.</summary>
    public IReadOnlyList<EncryptionType> Exclude { get; init; } = [];

    /// <summary>The users and groups with READ or more (<see cref="RacfIdentity.Rule"/>).</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>The users and groups with UPDATE or more, who need not stand among the readers; null where nobody has said, and readers have it.</summary>
    public IReadOnlyList<string>? Updaters { get; init; }

    /// <summary>Whether a user may read what it covers.</summary>
    public bool LetsRead(string user) => CoveringProfiles.Lists(Readers, user) || (Updaters is { } updaters && CoveringProfiles.Lists(updaters, user));

    /// <summary>Whether a user may write what it covers.</summary>
    public bool LetsUpdate(string user) => CoveringProfiles.Lists(Updaters ?? Readers, user);
}
