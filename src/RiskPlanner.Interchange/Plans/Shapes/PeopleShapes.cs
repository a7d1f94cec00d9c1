using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The form of people with what they may do and hold.</summary>
internal static class PeopleShapes
{
    private static readonly ChoiceShape Kind = new("what a person may do",
    [
        new("file-corruption", ActKind.FileCorruption, ""),
        new("malicious-corruption", ActKind.MaliciousCorruption, "overwrite a data set"),
        new("data-set-deletion", ActKind.DataSetDeletion, ""),
        new("copy-loss", ActKind.CopyLoss, "destroy the newest copy of a data set, of each policy"),
        new("copy-corruption", ActKind.CopyCorruption, ""),
        new("transport-loss", ActKind.TransportLoss, "let the newest cartridges of a policy get lost on their way"),
        new("volume-failure", ActKind.VolumeFailure, ""),
        new("disk-failure", ActKind.DiskFailure, ""),
        new("tape-store-loss", ActKind.TapeStoreLoss, ""),
        new("site-loss", ActKind.SiteLoss, ""),
        new("key-deletion", ActKind.KeyDeletion, "delete a key record by ICSF, in storage too"),
        new("kgup-deletion", ActKind.KgupDeletion, "delete a key record by KGUP"),
        new("key-corruption", ActKind.KeyCorruption, ""),
        new("key-archived", ActKind.KeyArchived, ""),
        new("key-loss", ActKind.KeyLoss, "delete every live record of a key value"),
        new("ckds-copy-loss", ActKind.CkdsCopyLoss, "destroy the newest CKDS copy"),
        new("ckds-corruption", ActKind.CkdsCorruption, "spoil the CKDS on disk"),
        new("ckds-loss", ActKind.CkdsLoss, "destroy the live CKDS"),
        new("master-key-loss", ActKind.MasterKeyLoss, "zeroise the coprocessor of a sysplex"),
        new("key-part-loss", ActKind.KeyPartLoss, "take the key parts at a site away"),
        new("key-holder-loss", ActKind.KeyHolderLoss, "keep a holder from giving his key parts"),
        new("repository-loss", ActKind.RepositoryLoss, ""),
        new("key-server-loss", ActKind.KeyServerLoss, ""),
        new("manager-key-loss", ActKind.ManagerKeyLoss, "destroy what is kept of the master key of a tape key server, or of the recovery key of a repository"),
        new("manager-backup-loss", ActKind.ManagerBackupLoss, "destroy the backup of a tape key server's key store, or of a repository's data base"),
        new("private-key-loss", ActKind.PrivateKeyLoss, ""),
        new("racf-loss", ActKind.RacfLoss, ""),
        new("racf-back-level", ActKind.RacfBackLevel, ""),
        new("access-removed", ActKind.AccessRemoved, ""),
        new("catalog-loss", ActKind.CatalogLoss, ""),
        new("inventory-loss", ActKind.InventoryLoss, "destroy an inventory of copies"),
        new("key-destruction", ActKind.KeyDestruction, "destroy a key value everywhere, in CKDS copies and repositories too"),
        new("ransomware", ActKind.Ransomware, "overwrite everything online"),
    ]);

    private static readonly ObjectShape Act = new()
    {
        Name = "act",
        What = "an act",
        Description = "Something that a person may do: an [event](threats.md) of that kind.",
        Inline = true,
        Fields =
        [
            FieldsOf<PersonAct>.Required("act", Kind, act => act.Act, "What he does."),
            FieldsOf<PersonAct>.Optional("targets", new ListShapeOfT<TargetMask>(ValueShapes.TargetMask, 1), act => act.Targets, null,
                "What he may do it to, by name or mask; everything of that kind if left out.",
                dependsOn: ["dataSets", "arrays", "tapes", "sites", "keys", "keyStores", "sysplexes", "keyManagers", "backupPolicies", "dataSetProfiles", "keyProfiles", "recoverers", "applications"]),
        ],
        Build = values => new PersonAct(values.Get<ActKind>("act")) { Targets = values.Get<IReadOnlyList<TargetMask>?>("targets") ?? [] },
    };

    public static ObjectShape Person { get; } = new()
    {
        Name = "person",
        What = "a person",
        Description = "Somebody with what he may do and what he holds ([collusion](cutsets.md#people)). Who stands among the `holders` of key parts holds these too.",
        Fields =
        [
            FieldsOf<Person>.Required("name", ValueShapes.Person, person => person.Name, "The name, as it stands in `holders` of key parts."),
            FieldsOf<Person>.Optional("userIds", new ListShapeOfT<string>(ValueShapes.RacfUser), person => person.UserIds, null,
                "The users that this person works as: RACF profiles decide which keys they delete and which data sets they overwrite."),
            FieldsOf<Person>.Optional("may", new ListShapeOfT<PersonAct>(Act), person => person.May, null, "What this person may do beside that."),
            FieldsOf<Person>.Optional("holds", new ListShapeOfT<string>(ValueShapes.Thing), person => person.Holds, null,
                "The sites that this person has access to, and arrays, volumes and tape stores: what he can take away or destroy.",
                dependsOn: ["sites", "arrays", "tapes"]).Naming("sites", "arrays", "volumes", "tapes"),
        ],
        Build = values => new Person
        {
            Name = values.Get<string>("name"),
            UserIds = values.Get<IReadOnlyList<string>?>("userIds") ?? [],
            May = values.Get<IReadOnlyList<PersonAct>?>("may") ?? [],
            Holds = values.Get<IReadOnlyList<string>?>("holds") ?? [],
        },
    };
}
