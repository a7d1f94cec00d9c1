using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The forms of key stores and of the cycles of their backups.</summary>
internal static class KeyStoreShapes
{
    private static readonly MasterKeyPractice NoPractice = new();

    private static readonly ChoiceShape Format = new("a record format",
    [
        new("kdsr", KeyStoreFormat.Kdsr, "common record format, the only one with dates and states of keys"),
        new("variable", KeyStoreFormat.Variable, "variable-length records"),
        new("fixed", KeyStoreFormat.Fixed, "fixed-length records"),
    ]);

    private static readonly ChoiceShape Archived = new("a policy for archived keys",
    [
        new("fail", ArchivedKeyPolicy.Fail, "an archived key is refused"),
        new("use", ArchivedKeyPolicy.Use, "it is used, and the use is recorded (`CSF.KDS.KEY.ARCHIVE.USE`)"),
        new("decrypt-only", ArchivedKeyPolicy.DecryptOnly, "it decrypts and does not encrypt (`CSF.KDS.KEY.ARCHIVE.DATA.DECRYPT`)"),
    ]);

    private static readonly ObjectShape Backup = new()
    {
        Name = "ckdsBackup",
        What = "a CKDS backup",
        Description = "A cycle in which copies of the CKDS are taken: the keys of a schedule, and some of its own. Each copy is wrapped under the master key of its day.",
        Inline = true,
        IsSchedule = true,
        Fields =
        [
            FieldsOf<CkdsBackup>.Optional("name", ValueShapes.Name, backup => backup.Name, null,
                "The cycle's name, by which its copies are known; needed where there are several cycles."),
            .. ValueShapes.ScheduleFields<CkdsBackup>(backup => backup.Schedule),
            FieldsOf<CkdsBackup>.Required("keep", new IntegerShape(1, PlanLimits.MaximumKeep), backup => backup.Keep,
                "How many copies of this cycle are kept; the oldest is dropped when one more is taken."),
            FieldsOf<CkdsBackup>.Required("site", ValueShapes.Name, backup => backup.Site, "The site where the copies lie.", dependsOn: "sites").Naming("sites"),
            FieldsOf<CkdsBackup>.Optional("on", ValueShapes.Medium, backup => backup.On, null,
                "The volume or tape store that they are written to, there or on cartridges that are carried to that site; lost with it. Without it only the loss of the site takes them.",
                dependsOn: ["arrays", "tapes", "sites"]).Naming("volumes", "tapes"),
        ],
        Build = values => new CkdsBackup(ValueShapes.BuildSchedule(values), values.Get<int>("keep"), values.Get<string>("site"))
        {
            Name = values.Get<string?>("name"),
            On = values.Get<string?>("on"),
        },
    };

    private static readonly ChoiceShape Transport = new("a way in which keys come over",
    [
        new("copy", KeyStoreTransport.Copy, "the data set is copied over, and refreshed"),
        new("mirror", KeyStoreTransport.Mirror, "the volume is mirrored: deleted keys and damage come over too"),
        new("repository", KeyStoreTransport.Repository, "a repository installs the newest values of the keys that it holds"),
    ]);

    private static readonly ObjectShape Source = new()
    {
        Name = "keyStoreSource",
        What = "what a key store follows",
        Description = "The key store that a CKDS is brought up to date from, as at a recovery site that has a CKDS of its own.",
        Inline = true,
        Fields =
        [
            FieldsOf<KeyStoreSource>.Required("store", ValueShapes.Name, source => source.Store, "The key store that it follows, which follows none itself.", dependsOn: "keyStores").Naming("keyStores"),
            FieldsOf<KeyStoreSource>.Required("by", Transport, source => source.By, "How what changes there comes over.", dependsOn: "keyManagers"),
            FieldsOf<KeyStoreSource>.Optional("schedule", ValueShapes.Schedule, source => source.Schedule, null,
                "When it comes over and is refreshed; needed but for a mirror. Without it the systems of a mirrored key store are started when they take over."),
        ],
        Build = values => new KeyStoreSource(values.Get<string>("store"), values.Get<KeyStoreTransport>("by"), values.Get<Schedule?>("schedule")),
    };

    public static ObjectShape KeyStore { get; } = new()
    {
        Name = "keyStore",
        What = "a key store",
        Description = "A CKDS together with the PKDS, the RACF data base and the catalogs that go with it, and the master keys that wrap it.",
        Fields =
        [
            FieldsOf<KeyStore>.Required("name", ValueShapes.Name, store => store.Name, "Its name.", identifies: true, "sysplexes"),
            FieldsOf<KeyStore>.Required("sites", new ListShapeOfT<string>(ValueShapes.Name, 1), store => store.Sites,
                "The sites of the live set. With several it is kept in step: a change, a deleted key included, reaches all of them.",
                dependsOn: "sites").Naming("sites"),
            FieldsOf<KeyStore>.Optional("on", ValueShapes.Volume, store => store.On, null,
                "The volume that the CKDS lies on, at one of these sites: lost with the volume, on disk. Without it no loss of a volume takes the CKDS.", dependsOn: "arrays").Naming("volumes"),
            FieldsOf<KeyStore>.Optional("pkdsOn", ValueShapes.Volume, store => store.PkdsOn, null,
                "The volume that the PKDS lies on, likewise: ICSF goes on without it, and does not start any more, for data set keys either.", dependsOn: "arrays").Naming("volumes"),
            FieldsOf<KeyStore>.Optional("racfOn", ValueShapes.Volume, store => store.RacfOn, null,
                "The volume that the RACF data base lies on, likewise.", dependsOn: "arrays").Naming("volumes"),
            FieldsOf<KeyStore>.Optional("catalogOn", ValueShapes.Volume, store => store.CatalogOn, null,
                "The volume that the catalogs (BCS) lie on, likewise.", dependsOn: "arrays").Naming("volumes"),
            FieldsOf<KeyStore>.Optional("format", Format, store => store.Format, KeyStoreFormat.Kdsr, "The record format of the CKDS; `kdsr` if left out.", identifies: true),
            FieldsOf<KeyStore>.Optional("expiryAlerts", KeyShapes.ExpiryAlerts, store => store.ExpiryAlerts, null,
                "Who is told by ICSF before keys of the CKDS end (health check ICSF_KEY_EXPIRATION, format `kdsr` alone); without it, nobody."),
            FieldsOf<KeyStore>.Optional("masterKey", MasterKeyShapes.MasterKey,
                store => store.MasterKey is { Changes: null, RetainedGenerations: 0, PartsAt.Count: 0, PartSets.Count: 0 } ? null : store.MasterKey, null,
                "The AES master key, which wraps the CKDS: its changes and what is kept of it. Without it, it never changes and no parts are kept."),
            FieldsOf<KeyStore>.Optional("desMasterKey", MasterKeyShapes.MasterKey, store => store.DesMasterKey, null,
                "The DES master key, where the CKDS header has its pattern beside that of AES: no coprocessor is active with another one. No data set key is under it."),
            FieldsOf<KeyStore>.Optional("rsaMasterKey", MasterKeyShapes.MasterKey, store => store.RsaMasterKey, null,
                "The RSA master key, which wraps the PKDS, where there is one."),
            FieldsOf<KeyStore>.Optional("eccMasterKey", MasterKeyShapes.MasterKey, store => store.EccMasterKey, null,
                "The ECC master key, which wraps the PKDS too, where there is one."),
            FieldsOf<KeyStore>.Optional("backups", new ListShapeOfT<CkdsBackup>(Backup), store => store.Backups, null,
                "The cycles in which the CKDS is backed up; without it, not at all."),
            FieldsOf<KeyStore>.Optional("follows", Source, store => store.Follows, null,
                "The key store that it is brought up to date from: its labels come from there. By copy or mirror it is under the master keys of that one."),
            FieldsOf<KeyStore>.Optional("archivedKeys", Archived, store => store.ArchivedKeys, ArchivedKeyPolicy.Fail,
                "What happens when an archived key is asked for; `fail` if left out."),
            FieldsOf<KeyStore>.Optional("keyAuthorityLevels", ValueShapes.Boolean, store => store.KeyAuthorityLevels, false,
                "Whether changing or deleting a label needs more than READ (`CSF.CSFKEYS.AUTHORITY.LEVELS.FAIL`)."),
            FieldsOf<KeyStore>.Optional("kgupVerbAuthority", ValueShapes.Boolean, store => store.KgupVerbAuthority, false,
                "Whether KGUP checks UPDATE for its verbs DELETE and UPDATE (`CSF.KGUP.VERB.AUTHORITY.CHECK`)."),
            FieldsOf<KeyStore>.Optional("kgupKeyAuthority", ValueShapes.Boolean, store => store.KgupKeyAuthority, false,
                "Whether KGUP checks the profile of the label (`CSF.KGUP.CSFKEYS.AUTHORITY.CHECK`)."),
        ],
        Build = values => new KeyStore
        {
            Name = values.Get<string>("name"),
            Sites = values.Get<IReadOnlyList<string>>("sites"),
            On = values.Get<string?>("on"),
            PkdsOn = values.Get<string?>("pkdsOn"),
            RacfOn = values.Get<string?>("racfOn"),
            CatalogOn = values.Get<string?>("catalogOn"),
            Format = values.Get<KeyStoreFormat>("format"),
            ExpiryAlerts = values.Get<ExpiryAlerts?>("expiryAlerts"),
            MasterKey = values.Get<MasterKeyPractice?>("masterKey") ?? NoPractice,
            DesMasterKey = values.Get<MasterKeyPractice?>("desMasterKey"),
            RsaMasterKey = values.Get<MasterKeyPractice?>("rsaMasterKey"),
            EccMasterKey = values.Get<MasterKeyPractice?>("eccMasterKey"),
            Backups = values.Get<IReadOnlyList<CkdsBackup>?>("backups") ?? [],
            Follows = values.Get<KeyStoreSource?>("follows"),
            ArchivedKeys = values.Get<ArchivedKeyPolicy>("archivedKeys"),
            KeyAuthorityLevels = values.Get<bool>("keyAuthorityLevels"),
            KgupVerbAuthority = values.Get<bool>("kgupVerbAuthority"),
            KgupKeyAuthority = values.Get<bool>("kgupKeyAuthority"),
        },
    };
}
