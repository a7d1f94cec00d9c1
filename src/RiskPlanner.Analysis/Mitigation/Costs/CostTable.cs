namespace RiskPlanner.Analysis.Mitigation;

/// <summary>What changes of a plan cost: whole numbers of a unit that is the user's. Immutable and safe between threads.</summary>
public sealed record CostTable
{
    /// <summary>The version of the form of cost files that this program reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The unit where nobody says.</summary>
    public const string DefaultUnit = "points";

    /// <summary>
    /// The costs of who brings none: a rough order of what such changes take, in points of about a day of work. They are no measurement; what they are worth is that a setting
    /// is cheaper than a schedule, a schedule cheaper than a copy of the data, and a product the dearest.
    /// </summary>
    public static CostTable Default { get; } = new()
    {
        Kinds = new Dictionary<ChangeKind, KindCost>
        {
            [ChangeKind.OwnKeyCopy] = new(10, 0, true),
            [ChangeKind.CopyOnOtherArray] = new(6, 0, true),
            [ChangeKind.CopyAtOtherSite] = new(8, 0, true),
            [ChangeKind.CopyInVault] = new(9, 0, true),
            [ChangeKind.CopyAfterUpdate] = new(12, 0, true),
            [ChangeKind.PointInTimeCopy] = new(4, 0, true),
            [ChangeKind.MoreGenerations] = new(3, 0, true),
            [ChangeKind.CkdsCopyElsewhere] = new(3, 0, true),
            [ChangeKind.CkdsCopyAtChange] = new(2, 0, true),
            [ChangeKind.RetainedKeyParts] = new(2, 0, true),
            [ChangeKind.KeyPartsElsewhere] = new(3, 0, true),
            [ChangeKind.KeyRepository] = new(40, 0, true),
            [ChangeKind.ShorterChecks] = new(2, 0, true),
            [ChangeKind.MasterKeyInterval] = new(2, 0, true),
            [ChangeKind.OwnValues] = new(3, 0, true),
            [ChangeKind.SpareDomain] = new(5, 0, true),
            [ChangeKind.InventoryBackup] = new(2, 0, true),
        },
    };

    /// <summary>What one is, for people: points, days, thousand euros.</summary>
    public string Unit { get; init; } = DefaultUnit;

    /// <summary>The costs by kind; each kind stands here.</summary>
    public required IReadOnlyDictionary<ChangeKind, KindCost> Kinds { get; init; }

    /// <summary>Whether changes of a kind can be had.</summary>
    public bool Offers(ChangeKind kind) => Kinds[kind].Offered;

    /// <summary>What a change of a kind costs that is about so many data sets.</summary>
    public long Of(ChangeKind kind, int dataSets) => Kinds[kind].Cost + ((long)Kinds[kind].PerDataSet * dataSets);
}
