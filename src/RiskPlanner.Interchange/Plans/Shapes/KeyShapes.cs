using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of keys and of the products that hold keys beside ICSF.</summary>
internal static class KeyShapes
{
    private static readonly ChoiceShape Purpose = new("the purpose of a key",
    [
        new("primary", KeyPurpose.Primary, "protects the data that applications work on"),
        new("backup", KeyPurpose.Backup, "protects backups"),
        new("archive", KeyPurpose.Archive, "protects data that is kept for history"),
    ]);

    private static readonly ChoiceShape ManagerKind = new("the kind of a key manager",
    [
        new("repository", KeyManagerKind.Repository, "a central repository such as EKMF or UKO, which holds key values apart from z/OS master keys"),
        new("tape-key-server", KeyManagerKind.TapeKeyServer, "a server such as ISKLM, which hands out the keys of encrypting tape drives"),
    ]);

    public static ObjectShape Key { get; } = new()
    {
        Name = "key",
        What = "a key",
        Description = "A label in a key store, and, apart from it, the value under it. A label stands once in its key store.",
        Fields =
        [
            FieldsOf<KeyDefinition>.Required("label", ValueShapes.Label, key => key.Label, "The label.", identifies: true),
            FieldsOf<KeyDefinition>.Required("keyStore", ValueShapes.Name, key => key.KeyStore, "The key store that holds it.", identifies: true, "keyStores").Naming("keyStores"),
            FieldsOf<KeyDefinition>.Optional("purpose", Purpose, key => key.Purpose, KeyPurpose.Primary, "What the key is for; `primary` if left out."),
            FieldsOf<KeyDefinition>.Optional("sameValueAs", ValueShapes.Label, key => key.SameValueAs, null,
                "Another label of the same key store that holds the same value: the two are twins, as one KGUP `ADD LABEL(l1,l2)` makes them.",
                dependsOn: "keys").Naming("keys"),
            FieldsOf<KeyDefinition>.Optional("ownValue", ValueShapes.Boolean, key => key.OwnValue, false,
                "Whether it was made here, although another key store of the plan has the label too. Otherwise one label is one value, which was carried over."),
            FieldsOf<KeyDefinition>.Optional("createdAt", ValueShapes.Instant, key => key.CreatedAt, null,
                "When its record is made: copies from before do not hold it. Without it at `activeFrom`, without that before the horizon begins."),
            FieldsOf<KeyDefinition>.Optional("deletedAt", ValueShapes.Instant, key => key.DeletedAt, null,
                "When its record is deleted, on disk and in storage; without it never."),
            FieldsOf<KeyDefinition>.Optional("activeFrom", ValueShapes.Instant, key => key.ActiveFrom, null,
                "From when on it can be used; without it always.", dependsOn: "keyStores"),
            FieldsOf<KeyDefinition>.Optional("activeUntil", ValueShapes.Instant, key => key.ActiveUntil, null,
                "From when on it cannot be used any more, not even to decrypt.", dependsOn: "keyStores"),
            FieldsOf<KeyDefinition>.Optional("archived", ValueShapes.Instant, key => key.Archived, null, "When it is archived.", dependsOn: "keyStores"),
            FieldsOf<KeyDefinition>.Optional("recalled", ValueShapes.Instant, key => key.Recalled, null,
                "When it is recalled from the archive.", dependsOn: "keyStores"),
            FieldsOf<KeyDefinition>.Optional("newValues", new ListShapeOfT<Instant>(ValueShapes.Instant), key => key.NewValues, null,
                "When the label gets a new value, ascending; what was encrypted before cannot be read under it any more."),
            FieldsOf<KeyDefinition>.Optional("cpacfExportable", ValueShapes.Boolean, key => key.CpacfExportable, true,
                "Whether the key may be exported to CPACF, without which it encrypts no data set."),
            FieldsOf<KeyDefinition>.Optional("prohibitArchive", ValueShapes.Boolean, key => key.ProhibitArchive, false,
                "Whether its record forbids archiving; it does not forbid deleting.", dependsOn: "keyStores"),
            FieldsOf<KeyDefinition>.Optional("description", ValueShapes.Description, key => key.Description, "", "What it protects.").ForPeople(),
        ],
        Build = values => new KeyDefinition
        {
            Label = values.Get<KeyLabel>("label"),
            KeyStore = values.Get<string>("keyStore"),
            Purpose = values.Get<KeyPurpose>("purpose"),
            SameValueAs = values.Get<KeyLabel?>("sameValueAs"),
            OwnValue = values.Get<bool>("ownValue"),
            CreatedAt = values.Get<Instant?>("createdAt"),
            DeletedAt = values.Get<Instant?>("deletedAt"),
            ActiveFrom = values.Get<Instant?>("activeFrom"),
            ActiveUntil = values.Get<Instant?>("activeUntil"),
            Archived = values.Get<Instant?>("archived"),
            Recalled = values.Get<Instant?>("recalled"),
            NewValues = values.Get<IReadOnlyList<Instant>?>("newValues") ?? [],
            CpacfExportable = values.Get<bool>("cpacfExportable"),
            ProhibitArchive = values.Get<bool>("prohibitArchive"),
            Description = values.Get<string>("description"),
        },
    };

    private static readonly ObjectShape ManagerMasterKey = new()
    {
        Name = "managerMasterKey",
        What = "where a master key is kept",
        Description = "Where the master key of a tape key server is kept apart from the server, such as the one that protects the data base of GKLM.",
        Inline = true,
        Fields =
        [
            FieldsOf<ManagerMasterKey>.Required("at", ValueShapes.Name, key => key.At, "The site where it is kept.", dependsOn: "sites").Naming("sites"),
            FieldsOf<ManagerMasterKey>.Optional("on", ValueShapes.Medium, key => key.On, null, "The volume or tape store that it is kept on; without it no loss of a medium takes it.",
                dependsOn: ["arrays", "tapes", "sites"]).Naming("volumes", "tapes"),
        ],
        Build = values => new ManagerMasterKey(values.Get<string>("at"), values.Get<string?>("on")),
    };

    /// <summary>The form of alerts before keys end, of repositories and of key stores.</summary>
    public static ObjectShape ExpiryAlerts { get; } = new()
    {
        Name = "expiryAlerts",
        What = "alerts before keys end",
        Description = "Somebody is told before a key ends. Nothing is renewed by that: what of it is in vain or comes too late is [advised](advice.md).",
        Inline = true,
        Fields =
        [
            FieldsOf<ExpiryAlerts>.Optional("lead", ValueShapes.Period, alerts => alerts.Lead, Model.ExpiryAlerts.UsualLead,
                "How long before; `P60D` if left out, as ICSF's check ICSF_KEY_EXPIRATION has it."),
            FieldsOf<ExpiryAlerts>.Optional("to", new ListShapeOfT<string>(ValueShapes.Person), alerts => alerts.To, null, "Who is told, by a name in `people`, or among `holders` of key parts."),
        ],
        Build = values => new ExpiryAlerts { Lead = values.Get<Period?>("lead") ?? Model.ExpiryAlerts.UsualLead, To = values.Get<IReadOnlyList<string>?>("to") ?? [] },
    };

    public static ObjectShape Manager { get; } = new()
    {
        Name = "keyManager",
        What = "a key manager",
        Description = "A product beside ICSF that holds keys.",
        Fields =
        [
            FieldsOf<KeyManager>.Required("name", ValueShapes.Name, manager => manager.Name, "Its name.", identifies: true),
            FieldsOf<KeyManager>.Required("kind", ManagerKind, manager => manager.Kind, "What it is.", identifies: true),
            FieldsOf<KeyManager>.Required("site", ValueShapes.Name, manager => manager.Site, "The site where it runs; no vault.", dependsOn: "sites").Naming("sites"),
            FieldsOf<KeyManager>.Optional("secondarySite", ValueShapes.Name, manager => manager.SecondarySite, null,
                "The site of a second instance; no vault. That of a repository holds the same keys.", dependsOn: "sites").Naming("sites"),
            FieldsOf<KeyManager>.Optional("keys", new ListShapeOfT<KeyLabelMask>(ValueShapes.LabelMask), manager => manager.Keys, null, "The labels of the keys that it holds."),
            FieldsOf<KeyManager>.Optional("recoveryKeyAt", ValueShapes.Name, manager => manager.RecoveryKeyAt, null,
                "The site where the key lies that protects a repository's data base.", dependsOn: "sites").Naming("sites"),
            FieldsOf<KeyManager>.Optional("recoveryKeyChanges", ValueShapes.Schedule, manager => manager.RecoveryKeyChanges, null,
                "When that key is changed: the new one lies there, and a backup of the data base is made under it. Without it, never."),
            FieldsOf<KeyManager>.Optional("dataBaseBackups", ValueShapes.Schedule, manager => manager.DataBaseBackups, null,
                "When a repository's data base is backed up: after its loss, keys that it got since the newest backup are not in it. Without it, a backup has all that it has."),
            FieldsOf<KeyManager>.Optional("tapeKeys", new ListShapeOfT<string>(ValueShapes.TapeKeyLabel), manager => manager.TapeKeys, null,
                "The RSA keys of cartridges whose private keys the first instance of a tape key server holds.", identifies: true),
            FieldsOf<KeyManager>.Optional("secondaryTapeKeys", new ListShapeOfT<string>(ValueShapes.TapeKeyLabel), manager => manager.SecondaryTapeKeys, null,
                "Those that the second instance was given; none if left out.", identifies: true),
            FieldsOf<KeyManager>.Optional("backupAt", ValueShapes.Name, manager => manager.BackupAt, null,
                "The site where a backup of a tape key server's key store lies.", dependsOn: "sites").Naming("sites"),
            FieldsOf<KeyManager>.Optional("backupOn", ValueShapes.Medium, manager => manager.BackupOn, null,
                "The volume or tape store that the backup of its key store or data base lies on; without it no loss of a medium takes it.",
                dependsOn: ["arrays", "tapes", "sites"]).Naming("volumes", "tapes"),
            FieldsOf<KeyManager>.Optional("masterKey", ManagerMasterKey, manager => manager.MasterKey, null,
                "Where the master key of a tape key server is kept, without which no backup of its key store can be used; without it, with the backup."),
            FieldsOf<KeyManager>.Optional("dualControl", ValueShapes.Boolean, manager => manager.DualControl, false, "Whether a repository destroys a key only when two people ask for it."),
            FieldsOf<KeyManager>.Optional("expiryAlerts", ExpiryAlerts, manager => manager.ExpiryAlerts, null, "Who is told before keys end that a repository holds; without it, it does not watch them."),
            FieldsOf<KeyManager>.Optional("description", ValueShapes.Description, manager => manager.Description, "", "What it is for.").ForPeople(),
        ],
        Build = values => new KeyManager
        {
            Name = values.Get<string>("name"),
            Kind = values.Get<KeyManagerKind>("kind"),
            Site = values.Get<string>("site"),
            SecondarySite = values.Get<string?>("secondarySite"),
            Keys = values.Get<IReadOnlyList<KeyLabelMask>?>("keys") ?? [],
            RecoveryKeyAt = values.Get<string?>("recoveryKeyAt"),
            RecoveryKeyChanges = values.Get<Schedule?>("recoveryKeyChanges"),
            DataBaseBackups = values.Get<Schedule?>("dataBaseBackups"),
            TapeKeys = values.Get<IReadOnlyList<string>?>("tapeKeys") ?? [],
            SecondaryTapeKeys = values.Get<IReadOnlyList<string>?>("secondaryTapeKeys") ?? [],
            BackupAt = values.Get<string?>("backupAt"),
            BackupOn = values.Get<string?>("backupOn"),
            MasterKey = values.Get<ManagerMasterKey?>("masterKey"),
            DualControl = values.Get<bool>("dualControl"),
            ExpiryAlerts = values.Get<ExpiryAlerts?>("expiryAlerts"),
            Description = values.Get<string>("description"),
        },
    };
}
