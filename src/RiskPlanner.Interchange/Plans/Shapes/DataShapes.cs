using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of applications and data sets.</summary>
internal static class DataShapes
{
    private static readonly ChoiceShape HowCritical = new("a criticality",
    [
        new("low", Criticality.Low, "a loss is a nuisance"),
        new("medium", Criticality.Medium, "a loss costs"),
        new("high", Criticality.High, "a loss endangers a business"),
        new("vital", Criticality.Vital, "a loss ends the business"),
    ]);

    public static ObjectShape Application { get; } = new()
    {
        Name = "application",
        What = "an application",
        Description = "An application, whose data sets are judged together.",
        Fields =
        [
            FieldsOf<BusinessApplication>.Required("name", ValueShapes.Name, application => application.Name, "Its name.", identifies: true),
            FieldsOf<BusinessApplication>.Required("criticality", HowCritical, application => application.Criticality, "How much depends on it."),
            FieldsOf<BusinessApplication>.Optional("description", ValueShapes.Description, application => application.Description, "", "What it does.").ForPeople(),
            FieldsOf<BusinessApplication>.Optional("rpo", ValueShapes.Target, application => application.Rpo, null,
                "Recovery point objective: how old recovered data may be; `PT0S` for no loss at all. Without months or years."),
            FieldsOf<BusinessApplication>.Optional("rto", ValueShapes.Target, application => application.Rto, null,
                "Recovery time objective: how long recovery may take. Without months or years."),
            FieldsOf<BusinessApplication>.Optional("dataValue", ValueShapes.Money, application => application.DataValue, null,
                "What the loss of all its data would cost, in the plan's currency."),
            FieldsOf<BusinessApplication>.Optional("runsAs", ValueShapes.RacfUser, application => application.RunsAs, null,
                "The user or group that its jobs run as: RACF profiles decide what they may open. Without it access is assumed."),
            FieldsOf<BusinessApplication>.Optional("owner", ValueShapes.Person, application => application.Owner, "", "Who answers for it.").ForPeople(),
        ],
        Build = values => new BusinessApplication(
            values.Get<string>("name"), values.Get<Criticality>("criticality"), values.Get<string>("description"))
        {
            Rpo = values.Get<Period?>("rpo"),
            Rto = values.Get<Period?>("rto"),
            DataValue = values.Get<Money?>("dataValue"),
            RunsAs = values.Get<string?>("runsAs"),
            Owner = values.Get<string>("owner"),
        },
    };

    private static readonly ChoiceShape HowLabelsChange = new("how a label changes",
    [
        new("copy", LabelChangeKind.Copy, "a new data set is allocated under the label, the content is copied through the access methods, and the new one takes the name of the old one"),
        new("first-encryption", LabelChangeKind.FirstEncryption, "what was in clear is encrypted for the first time: a zFS aggregate where it is, all else by such a copy"),
    ]);

    private static readonly ObjectShape LabelChange = new()
    {
        Name = "labelChange",
        What = "a change of a data set's label",
        Description = "A data set comes under another label, after the jobs of that moment. Copies of before stay under the label that they have.",
        Inline = true,
        Fields =
        [
            FieldsOf<LabelChange>.Required("at", ValueShapes.Instant, change => change.At, "When; while the data set exists."),
            FieldsOf<LabelChange>.Required("keyLabel", ValueShapes.Label, change => change.KeyLabel, "The label that it is under from then on; a key that can be used then.", dependsOn: "keys").Naming("keys"),
            FieldsOf<LabelChange>.Required("how", HowLabelsChange, change => change.How, "How it is done. It fails where the present key, or the new one, cannot be used; then the data set stays as it is."),
        ],
        Build = values => new LabelChange(values.Get<Instant>("at"), values.Get<KeyLabel>("keyLabel"), values.Get<LabelChangeKind>("how")),
    };

    private static readonly ObjectShape Migration = new()
    {
        Name = "migration",
        What = "a migration",
        Description = "DFSMShsm moves a data set that nobody opens off its volume, as it lies and without any key; who opens it has it recalled first.",
        Inline = true,
        Fields =
        [
            FieldsOf<Migration>.Required("to", ValueShapes.Medium, migration => migration.To, "The volume (ML1) or tape store (ML2) that it migrates to, at the site of its own volume.", dependsOn: ["arrays", "tapes"])
                .Naming("volumes", "tapes"),
            FieldsOf<Migration>.Required("after", ValueShapes.Period, migration => migration.After,
                "How long nobody has opened it: no update, use, check, OPEN, or backup through the access methods. Without months or years."),
        ],
        Build = values => new Migration(values.Get<string>("to"), values.Get<Period>("after")),
    };

    public static ObjectShape DataSet { get; } = new()
    {
        Name = "dataSet",
        What = "a data set",
        Description = "A data set of an application. Its first version is written at the beginning of the horizon, or when it is created.",
        Fields =
        [
            FieldsOf<DataSetDefinition>.Required("name", ValueShapes.DataSet, dataSet => dataSet.Name, "Its name."),
            FieldsOf<DataSetDefinition>.Required("application", ValueShapes.Name, dataSet => dataSet.Application,
                "The application that it belongs to.", dependsOn: "applications").Naming("applications"),
            FieldsOf<DataSetDefinition>.Optional("organisation", ValueShapes.Organisation, dataSet => dataSet.Organisation, DataSetOrganisation.SequentialExtended,
                "How it is organised; `sequential-extended` if left out."),
            FieldsOf<DataSetDefinition>.Required("volume", ValueShapes.Volume, dataSet => dataSet.Volume, "The volume that it lies on.", dependsOn: "arrays").Naming("volumes"),
            FieldsOf<DataSetDefinition>.Optional("keyLabel", ValueShapes.Label, dataSet => dataSet.KeyLabel, null,
                "The label of the key that encrypts it, in the key store of the sysplex that works on it; without it the data set is in clear.",
                dependsOn: ["keys", "sysplexes", "arrays"]).Naming("keys"),
            FieldsOf<DataSetDefinition>.Optional("labelChanges", new ListShapeOfT<LabelChange>(LabelChange), dataSet => dataSet.LabelChanges, null,
                "When it comes under another label, ascending in time; `keyLabel` is the label up to the first change.", dependsOn: ["keys", "sysplexes", "arrays"]),
            FieldsOf<DataSetDefinition>.Optional("sizeKiB", new IntegerShape(PlanLimits.MinimumSizeKiB, PlanLimits.MaximumSizeKiB), dataSet => dataSet.SizeKiB, 64,
                "Its size in KiB: what the emulator really writes, encrypts and copies."),
            FieldsOf<DataSetDefinition>.Optional("createdAt", ValueShapes.Instant, dataSet => dataSet.CreatedAt, null,
                "When it is created, with its first version; without it before the horizon begins. What its schedules and backups would do before comes to nothing."),
            FieldsOf<DataSetDefinition>.Optional("deletedAt", ValueShapes.Instant, dataSet => dataSet.DeletedAt, null,
                "When the application deletes it, after the jobs of that moment; without it never. Its copies stay as long as their policies keep them."),
            FieldsOf<DataSetDefinition>.Optional("updates", ValueShapes.Schedule, dataSet => dataSet.Updates, null,
                "When the application writes a new version; without it only the first one is written."),
            FieldsOf<DataSetDefinition>.Optional("uses", ValueShapes.Schedule, dataSet => dataSet.Uses, null,
                "When the application reads it: what is wrong with its content is noticed at the next read or update. Without `opens` each of them is an OPEN, too, and notices a key that is gone."),
            FieldsOf<DataSetDefinition>.Optional("opens", ValueShapes.Schedule, dataSet => dataSet.Opens, null,
                "When the application opens it anew, to keep it open until the next time, as Db2, CICS and log streams do: only then it notices that a key is gone. What is kept open cannot be deleted. Without it each update and each use is an OPEN."),
            FieldsOf<DataSetDefinition>.Optional("checks", ValueShapes.Schedule, dataSet => dataSet.Checks, null,
                "When somebody checks that it can be read."),
            FieldsOf<DataSetDefinition>.Optional("backups", new ListShapeOfT<string>(ValueShapes.Name), dataSet => dataSet.Backups, null,
                "The names of backup policies that it is under, besides those whose `appliesTo` covers it.", dependsOn: ["backupPolicies", "keys", "sysplexes", "arrays"]).Naming("backupPolicies"),
            FieldsOf<DataSetDefinition>.Optional("migrates", Migration, dataSet => dataSet.Migrates, null,
                "When and whereto DFSMShsm migrates it; without it it stays on its volume. Block copies other than those of DFSMShsm leave it out while it is migrated; what is kept open (`opens`) is never migrated.",
                dependsOn: ["arrays", "tapes"]),
            FieldsOf<DataSetDefinition>.Optional("retention", ValueShapes.Period, dataSet => dataSet.Retention, null, "How long each version must be kept."),
            FieldsOf<DataSetDefinition>.Optional("description", ValueShapes.Description, dataSet => dataSet.Description, "", "What is in it.").ForPeople(),
        ],
        Build = values => new DataSetDefinition
        {
            Name = values.Get<DataSetName>("name"),
            Application = values.Get<string>("application"),
            Organisation = values.Get<DataSetOrganisation>("organisation"),
            Volume = values.Get<string>("volume"),
            KeyLabel = values.Get<KeyLabel?>("keyLabel"),
            LabelChanges = values.Get<IReadOnlyList<LabelChange>?>("labelChanges") ?? [],
            SizeKiB = values.Get<int>("sizeKiB"),
            CreatedAt = values.Get<Instant?>("createdAt"),
            DeletedAt = values.Get<Instant?>("deletedAt"),
            Updates = values.Get<Schedule?>("updates"),
            Uses = values.Get<Schedule?>("uses"),
            Opens = values.Get<Schedule?>("opens"),
            Checks = values.Get<Schedule?>("checks"),
            Backups = values.Get<IReadOnlyList<string>?>("backups") ?? [],
            Migrates = values.Get<Migration?>("migrates"),
            Retention = values.Get<Period?>("retention"),
            Description = values.Get<string>("description"),
        },
    };
}
