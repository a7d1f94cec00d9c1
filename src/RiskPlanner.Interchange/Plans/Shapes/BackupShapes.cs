using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of backup policies and their steps.</summary>
internal static class BackupShapes
{
    private static readonly ChoiceShape Utility = new("a utility",
        [.. BackupUtilities.All.Select(utility => new Choice(utility.Name, utility.Name, utility.Description))]);

    private static readonly ObjectShape Step = new()
    {
        Name = "step",
        What = "a step",
        Description = "A utility that makes a copy on a medium.",
        Inline = true,
        Fields =
        [
            FieldsOf<BackupStep>.Required("utility", Utility, step => step.Utility, "The utility that runs.", identifies: true),
            FieldsOf<BackupStep>.Required("to", ValueShapes.Medium, step => step.To,
                "The volume or tape store that receives the copy.", identifies: true, "arrays", "tapes").Naming("volumes", "tapes"),
            FieldsOf<BackupStep>.Optional("name", ValueShapes.DataSetMask, step => step.Name, null,
                "What its copies are called: a name in which the qualifier `**` stands for what tells them apart, such as `PAYROLL.BACKUP.**`. With it, RACF profiles and data classes decide about the label as for any new data set."),
            FieldsOf<BackupStep>.Optional("keyLabel", ValueShapes.Label, step => step.KeyLabel, null,
                "With `name`, the label that the job asks for; without, the one that allocation gives the target, or none. Whether it takes effect is the utility's doing: a block copy keeps the source's.",
                dependsOn: "keys").Naming("keys"),
            FieldsOf<BackupStep>.Optional("rsaKeyLabel", ValueShapes.Label, step => step.RsaKeyLabel, null,
                "The PKDS label of the RSA key that the dump is encrypted for; with `ADRDSSU-DUMP-RSA`, and only then. A restore needs the private key in the PKDS of the system that made the dump."),
            FieldsOf<BackupStep>.Optional("organisation", ValueShapes.Organisation, step => step.Organisation, null,
                "How the copy of an access method is organised; without it as what it reads. Some types cannot be encrypted, and REPRO needs the keys between unlike ones."),
            FieldsOf<BackupStep>.Optional("vaultAt", ValueShapes.Name, step => step.VaultAt, null,
                "The site that the cartridge is carried to afterwards.", dependsOn: ["sites", "arrays", "tapes"]).Naming("sites"),
            FieldsOf<BackupStep>.Optional("lag", ValueShapes.Period, step => step.Lag, null,
                "How far an asynchronous mirror lags behind; only with `GLOBAL-MIRROR` or `GLOBAL-COPY`, and without months or years. None means that it does not lag."),
            FieldsOf<BackupStep>.Optional("withdrawn", ValueShapes.Boolean, step => step.Withdrawn, false,
                "Whether the copy is deleted once the next step has read it, as a FlashCopy target is."),
        ],
        Build = values => new BackupStep
        {
            Utility = values.Get<string>("utility") ?? "",
            To = values.Get<string>("to"),
            Name = values.Get<DataSetMask?>("name"),
            KeyLabel = values.Get<KeyLabel?>("keyLabel"),
            RsaKeyLabel = values.Get<KeyLabel?>("rsaKeyLabel"),
            Organisation = values.Get<DataSetOrganisation?>("organisation"),
            VaultAt = values.Get<string?>("vaultAt"),
            Lag = values.Get<Period?>("lag"),
            Withdrawn = values.Get<bool>("withdrawn"),
        },
    };

    private static readonly ObjectShape Existing = Limits("versionsOfExisting", "how many backup versions of a data set that exists are kept",
        "How many backup versions are kept while the data set is in the catalog, and how long.", 1,
        "The most versions (NUMBER OF BACKUP VERSIONS, DATA SET EXISTS); without it `keep`.",
        "The days that versions other than the newest are kept (RETAIN DAYS EXTRA BACKUP VERSIONS); without it for ever.");

    private static readonly ObjectShape Deleted = Limits("versionsOfDeleted", "how many backup versions of a deleted data set are kept",
        "How many backup versions are kept once the data set is in the catalog no more, and how long.", 0,
        "The most versions (NUMBER OF BACKUP VERSIONS, DATA SET DELETED); without it 1.",
        "The days that the last version is kept (RETAIN DAYS ONLY BACKUP VERSION), from the EXPIREBV on that first misses the data set; without it for ever.");

    private static readonly ObjectShape Expiry = new()
    {
        Name = "expires",
        What = "when versions expire",
        Description = "When DFSMShsm expires backup versions, as a management class says it. EXPIREBV is taken to run after each cycle.",
        Inline = true,
        Fields =
        [
            FieldsOf<CopyExpiry>.Optional("existing", Existing, expiry => expiry.Existing, null, "While the data set is in the catalog; without it, `keep` alone counts."),
            FieldsOf<CopyExpiry>.Optional("deleted", Deleted, expiry => expiry.Deleted, null, "Once it is in the catalog no more; without it, its versions stay."),
        ],
        Build = values => new CopyExpiry { Existing = values.Get<VersionLimits?>("existing"), Deleted = values.Get<VersionLimits?>("deleted") },
    };

    private static ObjectShape Limits(string name, string what, string description, int least, string versions, string days) => new()
    {
        Name = name,
        What = what,
        Description = description,
        Inline = true,
        Fields =
        [
            FieldsOf<VersionLimits>.Optional("versions", new IntegerShape(least, PlanLimits.MaximumKeep), limits => limits.Versions, null, versions),
            FieldsOf<VersionLimits>.Optional("days", new IntegerShape(1, PlanLimits.MaximumRetainDays), limits => limits.Days, null, days),
        ],
        Build = values => new VersionLimits(values.Get<int?>("versions"), values.Get<int?>("days")),
    };

    public static ObjectShape Policy { get; } = new()
    {
        Name = "backupPolicy",
        What = "a backup policy",
        Description = "A way of backing data sets up: steps that run one after the other, on a schedule or all the time.",
        Fields =
        [
            FieldsOf<BackupPolicy>.Required("name", ValueShapes.Name, policy => policy.Name, "Its name.", identifies: true),
            FieldsOf<BackupPolicy>.Optional("schedule", ValueShapes.Schedule, policy => policy.Schedule, null,
                "When a cycle runs. Mirrors run all the time and have none; every other utility needs one.", dependsOn: "backupPolicies"),
            FieldsOf<BackupPolicy>.Optional("keep", new IntegerShape(1, PlanLimits.MaximumKeep), policy => policy.Keep, 1,
                "How many generations are kept. A mirror keeps one."),
            FieldsOf<BackupPolicy>.Optional("existing", new ListShapeOfT<Instant>(ValueShapes.Instant), policy => policy.Existing, null,
                "When the cycles ran before the horizon whose copies are there at its beginning, ascending; at most as many as are kept. They lie where the steps put them, under the labels that the steps give what stands at the beginning. Not with mirrors.", dependsOn: ["horizon", "keys"]),
            FieldsOf<BackupPolicy>.Optional("onlyChanged", ValueShapes.Boolean, policy => policy.OnlyChanged, false,
                "Whether a cycle copies a data set only if it was written to since the last copy; with a single step whose utility sees that: `HSM-BACKUP`, `ADRDSSU-DUMP`, also with `-RSA` or `-PASSWORD`, `ADRDSSU-COPY`."),
            FieldsOf<BackupPolicy>.Optional("expires", Expiry, policy => policy.Expires, null,
                "When DFSMShsm expires versions; with `HSM-BACKUP` as the only step. Without it, copies end by their number, never by their age, and those of a deleted data set stay."),
            FieldsOf<BackupPolicy>.Optional("runsAs", ValueShapes.RacfUser, policy => policy.RunsAs, null,
                "The user or group that its jobs run as: RACF profiles decide what they may copy, and, of a utility that reads records, which keys they may use. Without it access is assumed. Mirrors, `ADRDSSU-FULL`, `HSM-BACKUP` and `HSM-ABACKUP` run as nobody."),
            FieldsOf<BackupPolicy>.Optional("appliesTo", new ListShapeOfT<DataSetMask>(ValueShapes.DataSetMask), policy => policy.AppliesTo, null,
                "The masks of the data sets that are under it, besides those that name it themselves.", dependsOn: ["dataSets", "keys", "sysplexes", "arrays"]),
            FieldsOf<BackupPolicy>.Required("steps", new ListShapeOfT<BackupStep>(Step, 1), policy => policy.Steps,
                "The steps of one cycle: the first reads the data set, each further one the product of the one before.", identifies: true),
        ],
        Build = values => new BackupPolicy
        {
            Name = values.Get<string>("name"),
            Schedule = values.Get<Schedule?>("schedule"),
            Keep = values.Get<int>("keep"),
            Existing = values.Get<IReadOnlyList<Instant>?>("existing") ?? [],
            OnlyChanged = values.Get<bool>("onlyChanged"),
            Expires = values.Get<CopyExpiry?>("expires"),
            RunsAs = values.Get<string?>("runsAs"),
            AppliesTo = values.Get<IReadOnlyList<DataSetMask>?>("appliesTo") ?? [],
            Steps = values.Get<IReadOnlyList<BackupStep>>("steps"),
        },
    };
}
