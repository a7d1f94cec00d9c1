using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of key stores, sysplexes and keys.</summary>
internal static class KeyShapes
{
    private static readonly MasterKeyPractice NoPractice = new();

    private static readonly ChoiceShape Purpose = new("the purpose of a key",
    [
        new("primary", KeyPurpose.Primary, "protects the data that applications work on"),
        new("backup", KeyPurpose.Backup, "protects backups"),
        new("archive", KeyPurpose.Archive, "protects data that is kept for history"),
    ]);

    private static readonly ObjectShape MasterKey = new()
    {
        Name = "masterKey",
        What = "a master key",
        Description = "How the master key is treated. Registers hold NEW, CURRENT and OLD; an older generation exists only as key parts.",
        Fields =
        [
            FieldsOf<MasterKeyPractice>.Optional("changes", ValueShapes.Schedule, practice => practice.Changes, null,
                "When the master key is changed; without it never."),
            FieldsOf<MasterKeyPractice>.Optional("retainedGenerations", new IntegerShape(0, PlanLimits.MaximumRetainedGenerations),
                practice => practice.RetainedGenerations, 0,
                "Of how many past generations the key parts are retained, the current one not counted."),
            FieldsOf<MasterKeyPractice>.Optional("partsAt", new ListShapeOfT<string>(ValueShapes.Name), practice => practice.PartsAt, null,
                "The sites where sets of key parts lie, current and retained; without it none are kept at all.", dependsOn: "sites"),
        ],
        Build = values => new MasterKeyPractice
        {
            Changes = values.Get<Schedule?>("changes"),
            RetainedGenerations = values.Get<int>("retainedGenerations"),
            PartsAt = values.Get<IReadOnlyList<string>?>("partsAt") ?? [],
        },
    };

    private static readonly ObjectShape Backup = new()
    {
        Name = "ckdsBackup",
        What = "a CKDS backup",
        Description = "How copies of the CKDS are taken: the keys of a schedule, and two of its own. Each copy is wrapped under the master key of its day.",
        Inline = true,
        IsSchedule = true,
        Fields =
        [
            .. ValueShapes.ScheduleFields<CkdsBackup>(backup => backup.Schedule),
            FieldsOf<CkdsBackup>.Required("keep", new IntegerShape(1, PlanLimits.MaximumKeep), backup => backup.Keep,
                "How many copies are kept; the oldest is dropped when one more is taken."),
            FieldsOf<CkdsBackup>.Required("site", ValueShapes.Name, backup => backup.Site, "The site where the copies lie.", dependsOn: "sites"),
        ],
        Build = values => new CkdsBackup(ValueShapes.BuildSchedule(values), values.Get<int>("keep"), values.Get<string>("site")),
    };

    public static ObjectShape KeyStore { get; } = new()
    {
        Name = "keyStore",
        What = "a key store",
        Description = "A CKDS together with the PKDS, the RACF data base and the catalogs that go with it, and the AES master key that wraps it.",
        Fields =
        [
            FieldsOf<KeyStore>.Required("name", ValueShapes.Name, store => store.Name, "Its name.", identifies: true, "sysplexes"),
            FieldsOf<KeyStore>.Required("sites", new ListShapeOfT<string>(ValueShapes.Name, 1), store => store.Sites,
                "The sites of the live set. With several it is kept in step: a change, a deleted key included, reaches all of them.",
                dependsOn: "sites"),
            FieldsOf<KeyStore>.Optional("masterKey", MasterKey,
                store => store.MasterKey is { Changes: null, RetainedGenerations: 0, PartsAt.Count: 0 } ? null : store.MasterKey, null,
                "The master key's changes and what is kept of it; without it, it never changes and no parts are kept."),
            FieldsOf<KeyStore>.Optional("backup", Backup, store => store.Backup, null, "How the CKDS is backed up; without it, not at all."),
        ],
        Build = values => new KeyStore
        {
            Name = values.Get<string>("name"),
            Sites = values.Get<IReadOnlyList<string>>("sites"),
            MasterKey = values.Get<MasterKeyPractice?>("masterKey") ?? NoPractice,
            Backup = values.Get<CkdsBackup?>("backup"),
        },
    };

    public static ObjectShape Sysplex { get; } = new()
    {
        Name = "sysplex",
        What = "a sysplex",
        Description = "A sysplex at a site: the z/OS systems with their crypto domain that run or take over applications.",
        Fields =
        [
            FieldsOf<Sysplex>.Required("name", ValueShapes.Name, sysplex => sysplex.Name, "Its name."),
            FieldsOf<Sysplex>.Required("site", ValueShapes.Name, sysplex => sysplex.Site, "The site where it runs; no vault.", identifies: true, "sites"),
            FieldsOf<Sysplex>.Optional("level", ValueShapes.Level, sysplex => sysplex.Level, ZosLevel.V31,
                "Its z/OS level; `'3.1'` if left out. From 3.2 on, access methods encrypt tape. In quotes, or YAML reads a number."),
            FieldsOf<Sysplex>.Required("keyStore", ValueShapes.Name, sysplex => sysplex.KeyStore, "The key store that it uses.", identifies: true, "keyStores"),
            FieldsOf<Sysplex>.Optional("masterKeyLoaded", ValueShapes.Boolean, sysplex => sysplex.MasterKeyLoaded, true,
                "Whether its coprocessor holds the master key and follows each change. If not, its registers are empty until key parts are entered.",
                identifies: true),
        ],
        Build = values => new Sysplex
        {
            Name = values.Get<string>("name"),
            Site = values.Get<string>("site"),
            Level = values.Get<ZosLevel>("level"),
            KeyStore = values.Get<string>("keyStore"),
            MasterKeyLoaded = values.Get<bool>("masterKeyLoaded"),
        },
    };

    public static ObjectShape Key { get; } = new()
    {
        Name = "key",
        What = "a key",
        Description = "A label in a key store, and, apart from it, the value under it. A label stands once in the plan.",
        Fields =
        [
            FieldsOf<KeyDefinition>.Required("label", ValueShapes.Label, key => key.Label, "The label.", identifies: true),
            FieldsOf<KeyDefinition>.Required("keyStore", ValueShapes.Name, key => key.KeyStore, "The key store that holds it.", identifies: true, "keyStores"),
            FieldsOf<KeyDefinition>.Optional("purpose", Purpose, key => key.Purpose, KeyPurpose.Primary, "What the key is for; `primary` if left out."),
            FieldsOf<KeyDefinition>.Optional("sameValueAs", ValueShapes.Label, key => key.SameValueAs, null,
                "Another label of the same key store that holds the same value: the two are twins, as one KGUP `ADD LABEL(l1,l2)` makes them.",
                dependsOn: "keys"),
        ],
        Build = values => new KeyDefinition
        {
            Label = values.Get<KeyLabel>("label"),
            KeyStore = values.Get<string>("keyStore"),
            Purpose = values.Get<KeyPurpose>("purpose"),
            SameValueAs = values.Get<KeyLabel?>("sameValueAs"),
        },
    };
}
