using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of inventories of copies and of the cycles of their backups.</summary>
internal static class InventoryShapes
{
    private static readonly ChoiceShape Kind = new("a kind of inventory",
    [
        new("hsm", InventoryKind.Hsm, "the control data sets of DFSMShsm (MCDS, BCDS, OCDS), which count as one"),
        new("rmm", InventoryKind.Rmm, "the control data set of DFSMSrmm"),
        new("catalog", InventoryKind.Catalog, "a user catalog in which copies are"),
    ]);

    private static readonly ObjectShape Backup = new()
    {
        Name = "inventoryBackup",
        What = "a backup of an inventory",
        Description = "A cycle in which an inventory is backed up: the keys of a schedule, and some of its own. A backup has on record what the inventory had at its moment, copies of that moment included.",
        Inline = true,
        IsSchedule = true,
        Fields =
        [
            .. ValueShapes.ScheduleFields<InventoryBackup>(backup => backup.Schedule),
            FieldsOf<InventoryBackup>.Required("keep", new IntegerShape(1, PlanLimits.MaximumKeep), backup => backup.Keep,
                "How many backups of this cycle are kept; the oldest is dropped when one more is taken."),
            FieldsOf<InventoryBackup>.Required("site", ValueShapes.Name, backup => backup.Site, "The site where the backups lie.", dependsOn: "sites").Naming("sites"),
            FieldsOf<InventoryBackup>.Optional("on", ValueShapes.Medium, backup => backup.On, null,
                "The volume or tape store that they are written to, there or on cartridges that are carried to that site; lost with it. Without it only the loss of the site takes them.",
                dependsOn: ["arrays", "tapes", "sites"]).Naming("volumes", "tapes"),
        ],
        Build = values => new InventoryBackup(ValueShapes.BuildSchedule(values), values.Get<int>("keep"), values.Get<string>("site")) { On = values.Get<string?>("on") },
    };

    public static ObjectShape Inventory { get; } = new()
    {
        Name = "inventory",
        What = "an inventory",
        Description = "What copies are found through. While it is lost its policies make no copies, and theirs are not found, wherever they lie; what DFSMShsm has migrated is found through its inventory too.",
        Fields =
        [
            FieldsOf<BackupInventory>.Required("name", ValueShapes.Name, inventory => inventory.Name, "Its name."),
            FieldsOf<BackupInventory>.Required("kind", Kind, inventory => inventory.Kind, "What keeps it."),
            FieldsOf<BackupInventory>.Required("on", ValueShapes.Volume, inventory => inventory.On, "The volume that it lies on, and is lost with.", dependsOn: "arrays").Naming("volumes"),
            FieldsOf<BackupInventory>.Optional("policies", new ListShapeOfT<string>(ValueShapes.Name), inventory => inventory.Policies, null,
                "The backup policies whose copies are found through it. Without it, with `hsm` only, every policy with `HSM-BACKUP`.", dependsOn: "backupPolicies").Naming("backupPolicies"),
            FieldsOf<BackupInventory>.Optional("dataSets", new ListShapeOfT<DataSetName>(ValueShapes.DataSet), inventory => inventory.DataSets, null,
                "The names of its own data sets, by which it is advised where they would be encrypted.", dependsOn: ["dataSetProfiles", "dataClasses", "allocationRules"]),
            FieldsOf<BackupInventory>.Optional("backups", new ListShapeOfT<InventoryBackup>(Backup), inventory => inventory.Backups, null,
                "The cycles in which it is backed up; without it, not at all, and its loss is for good."),
        ],
        Build = values => new BackupInventory
        {
            Name = values.Get<string>("name"),
            Kind = values.Get<InventoryKind>("kind"),
            On = values.Get<string>("on"),
            Policies = values.Get<IReadOnlyList<string>?>("policies") ?? [],
            DataSets = values.Get<IReadOnlyList<DataSetName>?>("dataSets") ?? [],
            Backups = values.Get<IReadOnlyList<InventoryBackup>?>("backups") ?? [],
        },
    };
}
