using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>Tables that the paper has not: further methods, and assumptions lifted.</summary>
public static class FurtherTables
{
    /// <summary>The methods that the paper describes or names without a column (sections 2.3 to 2.5).</summary>
    public static IReadOnlyList<BackupMethod> Methods { get; } =
    [
        new("FlashCopy to the same array", new MethodStep("FLASHCOPY", MethodMedium.SameArray)),
        new("FlashCopy then dump to tape",
            new MethodStep("FLASHCOPY", MethodMedium.SameArray, Withdrawn: true), new MethodStep("ADRDSSU-DUMP", MethodMedium.Tape)),
        new("HSM on its data mover (DSS)", new MethodStep("HSM-BACKUP", MethodMedium.Tape)),
        new("Asynchronous mirror", new MethodStep("GLOBAL-MIRROR", MethodMedium.PairedArray, Lag: Period.FromSeconds(5))),
    ];

    /// <summary>
    /// Methods that the paper does not name: a dump of the whole volume, the backup of an aggregate, and replication without an order of writes, which leaves damaged data where it is
    /// cut while something is under way.
    /// </summary>
    public static IReadOnlyList<BackupMethod> NotInThePaper { get; } =
    [
        new("Full-volume dump to tape", new MethodStep("ADRDSSU-FULL", MethodMedium.Tape)),
        new("DFSMShsm ABACKUP", new MethodStep("HSM-ABACKUP", MethodMedium.Tape)),
        new("Global Copy", new MethodStep("GLOBAL-COPY", MethodMedium.PairedArray, Lag: Period.FromMinutes(30))) { WritesUnderWay = true },
    ];

    /// <summary>The further methods under the paper's assumptions.</summary>
    public static ThreatTableDefinition FurtherMethods { get; } = PaperTables.Table2 with
    {
        Id = "further-methods",
        Title = "Threats and mitigations by further backup methods with encryption keys",
        Methods = [.. Methods, .. NotInThePaper],
        FreeAttributes = [.. PaperTables.Table2.FreeAttributes, PlanChanges.PairCaughtUp],
    };

    /// <summary>Dumps that DFSMSdss encrypts as a whole, for a private key or with a password, and what the loss of the private key comes to when a dump is needed.</summary>
    public static ThreatTableDefinition EncryptedDumps { get; } = PaperTables.Table2 with
    {
        Id = "encrypted-dumps",
        Title = "Threats and mitigations by dumps that are encrypted as a whole",
        Methods =
        [
            new("Dump to tape with RSA(label)", new MethodStep("ADRDSSU-DUMP-RSA", MethodMedium.Tape)),
            new("Dump to tape with KEYPASSWORD", new MethodStep("ADRDSSU-DUMP-PASSWORD", MethodMedium.Tape)),
        ],
        Rows = [.. PaperTables.Table2.Rows, .. EncryptedDumpRows.All],
        Assumptions = [.. Assumptions.All, Assumptions.PrivateKeysOfDumps],
    };

    /// <summary>Copies to tape whose drives encrypt, and what befalls their keys.</summary>
    public static ThreatTableDefinition EncryptedTape { get; } = PaperTables.Table2 with
    {
        Id = "encrypted-tape",
        Title = "Threats and mitigations by copies to encrypted tape",
        Methods =
        [
            new("Access method to encrypted tape", new MethodStep("IEBGENER", MethodMedium.EncryptedTape)),
            new("Block copy to encrypted tape", new MethodStep("ADRDSSU-DUMP", MethodMedium.EncryptedTape)),
        ],
        Rows = [.. PaperTables.Table2.Rows, .. EncryptedTapeRows.All],
        FreeAttributes = [PlanChanges.CopyOffsite, PlanChanges.SecondKeyServer, PlanChanges.KeyServerBackedUp],
        Assumptions = [.. Assumptions.All.Where(assumption => assumption.Lift != "tape-encryption"), Assumptions.DrivesEncrypt],
    };

    /// <summary>Copies that are found through an inventory, and such as are found by their names.</summary>
    public static ThreatTableDefinition Inventories { get; } = PaperTables.Table2 with
    {
        Id = "inventories",
        Title = "Threats and mitigations by copies that are found through an inventory",
        Methods =
        [
            new("DFSMShsm backup, found through its control data sets", new MethodStep("HSM-BACKUP", MethodMedium.Tape)),
            new("Block copy to tape, found by its name", new MethodStep("ADRDSSU-DUMP", MethodMedium.Tape)),
        ],
        Rows = [.. PaperTables.Table2.Rows, .. InventoryRows.All],
        Settings = new MicroPlanSettings { Encrypted = true, HasInventory = true },
        FreeAttributes = [.. PaperTables.Table2.FreeAttributes, PlanChanges.InventoryBackedUpOffsite],
        Assumptions = [.. Assumptions.All, Assumptions.InventoryBesideTheData],
    };

    /// <summary>The table of all methods with some of the paper's assumptions lifted.</summary>
    /// <param name="lifts">The names of what is lifted (<see cref="Assumption.Lift"/>); at least one.</param>
    /// <exception cref="ArgumentException">A name that is no lift, or none at all.</exception>
    public static ThreatTableDefinition Without(IReadOnlyCollection<string> lifts)
    {
        if (lifts.Count == 0 || lifts.FirstOrDefault(lift => Assumptions.Liftable.All(assumption => assumption.Lift != lift)) is { })
            throw new ArgumentException("Name one or more assumptions that can be lifted.", nameof(lifts));

        var lifted = Assumptions.Liftable.Where(assumption => lifts.Contains(assumption.Lift!)).ToList();
        var recovery = lifts.Contains("key-recovery");
        var atRisk = lifts.Contains("key-store-at-risk");
        List<PlanChange> attributes = [.. PaperTables.Table2.FreeAttributes];
        if (recovery) attributes.AddRange([PlanChanges.CkdsCopiedAtMasterKeyChange, PlanChanges.PartsRetained]);
        if (atRisk) attributes.AddRange([PlanChanges.CkdsCopyOffsite, PlanChanges.PartsAtRecoverySite]);
        return new ThreatTableDefinition
        {
            Id = "without-" + string.Join('-', lifted.Select(assumption => assumption.Lift)),
            Title = "Threats and mitigations with encryption keys, when " + string.Join(" and ", lifted.Select(assumption => assumption.WhenLifted)),
            Methods = [.. PaperTables.Table2.Methods, .. Methods],
            Rows =
            [
                .. PaperTables.Table1.Rows,
                recovery ? ThreatRows.KeyLoss : ThreatRows.KeyLossForGood,
                .. atRisk ? [ThreatRows.KeyStoreLoss, ThreatRows.MasterKeyLoss] : Array.Empty<ThreatRow>(),
            ],
            Settings = new MicroPlanSettings
            {
                Encrypted = true,
                KeyRecovery = recovery,
                KeyStoreAtRisk = atRisk,
                Level = lifts.Contains("tape-encryption") ? new ZosLevel(3, 2) : ZosLevel.V31,
            },
            FreeAttributes = attributes,
            Assumptions = [.. Assumptions.All.Except(lifted)],
        };
    }

    /// <summary>All further tables that a reader gets who asks for everything.</summary>
    public static IReadOnlyList<ThreatTableDefinition> All { get; } =
        [FurtherMethods, Without(["key-recovery"]), Without(["key-store-at-risk"]), EncryptedTape, Inventories, EncryptedDumps];
}
