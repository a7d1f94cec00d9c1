using RiskPlanner.Model;

namespace RiskPlanner.Agreement.Tests.Coverage;

/// <summary>What plans can have that worlds could disagree about.</summary>
internal static class PlanFeatures
{
    public static IReadOnlyDictionary<string, Func<Plan, bool>> All { get; } = new Dictionary<string, Func<Plan, bool>>
    {
        ["a repository"] = plan => plan.KeyManagers.Any(manager => manager.Kind == KeyManagerKind.Repository),
        ["tape encrypted by the drive"] = plan => Shares.Steps(plan).Any(step => plan.Tapes.Any(tape => tape.Name == step.To && tape.KeyServer is not null)),
        ["an array that asks a key server"] = plan => plan.Arrays.Any(array => array.UnlockedBy is not null),
        ["a second key server that was given nothing"] = plan => plan.KeyManagers.Any(manager => manager is { Kind: KeyManagerKind.TapeKeyServer, SecondarySite: not null, SecondaryTapeKeys.Count: 0 }),
        ["a DES master key that changes"] = plan => plan.KeyStores.Any(store => store.DesMasterKey?.Changes is not null),
        ["a DES master key without parts"] = plan => plan.KeyStores.Any(store => store.DesMasterKey is { PartsAt.Count: 0, PartSets.Count: 0 }),
        ["a DES master key of which former parts are kept"] = plan => plan.KeyStores.Any(store => store.DesMasterKey is { RetainedGenerations: > 0, PartsAt.Count: > 0 }),
        ["a DES master key that comes with the CKDS of another key store"] = plan => plan.KeyStores.Any(store =>
            store.SharesMasterKey && plan.KeyStores.Any(other => other.Name == store.Follows!.Store && other.DesMasterKey is not null)),
        ["an RSA master key that changes"] = plan => plan.KeyStores.Any(store => store.RsaMasterKey?.Changes is not null),
        ["an ECC master key"] = plan => plan.KeyStores.Any(store => store.EccMasterKey is not null),
        ["an RSA master key without parts"] = plan => plan.KeyStores.Any(store => store.RsaMasterKey is { PartsAt.Count: 0 }),
        ["REPRO between like data sets at z/OS 3.2"] = plan => plan.DataSets.Any(dataSet => dataSet.Organisation.IsCopiedEncrypted() && plan.BackupPolicies.Any(policy =>
            dataSet.Backups.Contains(policy.Name) && policy.Steps.Any(step => step.Utility == "REPRO" && dataSet.KeyLabel is not null && step.KeyLabel == dataSet.KeyLabel
                && plan.ArrayOf(step.To) is not null && HomeSysplex.Of(plan, dataSet).CopiesLikeEncryptedAt(plan.Until, dataSet.Organisation)))),
        ["smart cards of a zone, and a site that is not enrolled in it"] = plan => plan.KeyStores.Any(store => store.MasterKey.PartSets.Any(set =>
            set.Zone is { } zone && plan.Sysplexes.Any(sysplex => plan.TkeZonesAt(sysplex.Site) is { Count: > 0 } zones && !zones.Contains(zone)))),
        ["a backup of a key server"] = plan => plan.KeyManagers.Any(manager => manager.BackupAt is not null),
        ["a dump under an RSA key, where the RSA master key is stated"] = plan => DumpKeys.Labels(plan).Count > 0 && plan.KeyStores.Any(store => store.RsaMasterKey is not null),
        ["a dump of data in clear that is encrypted as a whole"] = plan => plan.DataSets.Any(dataSet => dataSet.KeyLabel is null && new BackupCoverage(plan).PoliciesOf(dataSet).Any(policy =>
            policy.Steps.Any(step => BackupUtilities.Find(step.Utility) is { Encryption: not DumpEncryption.None }))),
        ["a copy of a dump that is encrypted as a whole"] = plan => plan.BackupPolicies.Any(policy => policy.Steps.SkipLast(1).Any(step => BackupUtilities.Find(step.Utility) is { Encryption: not DumpEncryption.None })),
        ["a key with a start date"] = plan => plan.Keys.Any(key => key.ActiveFrom is not null),
        ["a key with an end date"] = plan => plan.Keys.Any(key => key.ActiveUntil is not null),
        ["an archived key"] = plan => plan.Keys.Any(key => key.Archived is not null),
        ["a recalled key"] = plan => plan.Keys.Any(key => key.Recalled is not null),
        ["a label with a new value"] = plan => plan.Keys.Any(key => key.NewValues.Count > 0),
        ["a key that must not be archived"] = plan => plan.Keys.Any(key => key.ProhibitArchive),
        ["archived keys may be used"] = plan => plan.KeyStores.Any(store => store.ArchivedKeys == ArchivedKeyPolicy.Use),
        ["archived keys decrypt only"] = plan => plan.KeyStores.Any(store => store.ArchivedKeys == ArchivedKeyPolicy.DecryptOnly),
        ["a change of z/OS level"] = plan => plan.Sysplexes.Any(sysplex => sysplex.LevelChanges.Count > 0),
        ["tape encryption apart from the level"] = plan => plan.Sysplexes.Any(sysplex => sysplex.TapeEncryption is not null),
        ["no spare domain"] = plan => plan.Sysplexes.Any(sysplex => !sysplex.SpareDomain),
        ["a CKDS on a volume"] = plan => plan.KeyStores.Any(store => store.On is not null),
        ["a data set that is migrated to disk"] = plan => plan.DataSets.Any(dataSet => dataSet.Migrates is { } migration && plan.ArrayOf(migration.To) is not null),
        ["a data set that is migrated to tape"] = plan => plan.DataSets.Any(dataSet => dataSet.Migrates is { } migration && plan.ArrayOf(migration.To) is null),
        ["an inventory that is not backed up"] = plan => plan.Inventories.Any(inventory => inventory.Backups.Count == 0),
        ["an inventory that is backed up elsewhere"] = plan => plan.Inventories.Any(inventory => inventory.Backups.Any(cycle => cycle.Site != plan.SiteOf(inventory.On))),
        ["two inventories"] = plan => plan.Inventories.Count == 2,
        ["a data set that is migrated, with an inventory of DFSMShsm"] = plan => plan.DataSets.Any(dataSet => plan.InventoryOfMigrated(dataSet) is not null),
        ["a PKDS on a volume"] = plan => plan.KeyStores.Any(store => store.PkdsOn is not null),
        ["a RACF data base on a volume"] = plan => plan.KeyStores.Any(store => store.RacfOn is not null),
        ["a catalog on a volume"] = plan => plan.KeyStores.Any(store => store.CatalogOn is not null),
        ["CKDS copies on a volume"] = plan => plan.KeyStores.Any(store => store.Backups.Any(cycle => cycle.On is { } on && plan.ArrayOf(on) is not null)),
        ["CKDS copies on cartridges that are carried"] = plan => plan.KeyStores.Any(store => store.Backups.Any(cycle => cycle.On == "CARTS" && cycle.Site != plan.SiteOf("CARTS"))),
        ["a backup of a key manager on a medium"] = plan => plan.KeyManagers.Any(manager => manager.BackupOn is not null),
        ["a key store that follows another one"] = plan => plan.KeyStores.Any(store => store.Follows is not null),
        ["two key stores"] = plan => plan.KeyStores.Count == 2,
        ["no CKDS copies"] = plan => plan.KeyStores.Any(store => store.Backups.Count == 0),
        ["CKDS copies in a vault"] = plan => plan.KeyStores.Any(store => store.Backups.Any(cycle => cycle.Site == "V")),
        ["retained key parts"] = plan => plan.KeyStores.Any(store => store.MasterKey.RetainedGenerations > 0),
        ["no key parts"] = plan => plan.KeyStores.Any(store => store.MasterKey.SitesWithParts(0).Count == 0),
        ["a set of key parts with generations of its own"] = plan => plan.KeyStores.Any(store => store.MasterKey.PartSets.Any(set => set.Generations > 0)),
        ["two cycles of CKDS copies"] = plan => plan.KeyStores.Any(store => store.Backups.Count == 2),
        ["no master-key change"] = plan => Shares.MasterKeyChanges(plan) == 0,
        ["four master-key changes"] = plan => Shares.MasterKeyChanges(plan) == 4,
        ["twins"] = plan => plan.Keys.Any(key => key.SameValueAs is not null),
        ["a sysplex without master key"] = plan => plan.Sysplexes.Any(sysplex => !sysplex.MasterKeyLoaded),
        ["one sysplex"] = plan => plan.Sysplexes.Count == 1,
        ["a level that changes"] = plan => plan.Sysplexes.Any(sysplex => sysplex.LevelAt(plan.Until) != sysplex.Level),
        ["tape encryption by APAR"] = plan => plan.Sysplexes.Any(sysplex => sysplex.TapeEncryption == true && !sysplex.Level.EncryptsTape),
        ["a policy by mask"] = plan => plan.BackupPolicies.Any(policy => policy.AppliesTo.Count > 0),
        ["z/OS 3.2"] = plan => plan.Sysplexes.Any(sysplex => sysplex.Level.EncryptsTape),
        ["a data set in clear"] = plan => plan.DataSets.Any(dataSet => dataSet.KeyLabel is null),
        ["an encrypted data set"] = plan => plan.DataSets.Any(dataSet => dataSet.KeyLabel is not null),
        ["two steps"] = plan => plan.BackupPolicies.Any(policy => policy.Steps.Count == 2),
        ["a withdrawn first copy"] = plan => Shares.Steps(plan).Any(step => step.Withdrawn),
        ["a cartridge in a vault"] = plan => Shares.Steps(plan).Any(step => step.VaultAt == "V"),
        ["a virtual tape"] = plan => Shares.Steps(plan).Any(step => step.To == "VTS"),
        ["a lag"] = plan => Shares.Steps(plan).Any(step => step.Lag is not null),
        ["three generations kept"] = plan => plan.BackupPolicies.Any(policy => policy.Keep == 3),
        ["copies that have names, and a profile that outranks their label"] = plan => plan.DataSetProfiles.Any(profile => profile.DataKey is { } key && Shares.Steps(plan).Any(step =>
            step.Name is not null && step.KeyLabel is { } label && label != key && BackupUtilities.Find(step.Utility)!.ThroughAccessMethods && CopyLabels.Of(plan).OfferedTo(step) == key)),
        ["a data class that gives copies their label"] = plan => Shares.Steps(plan).Any(step => step is { Name: not null, KeyLabel: null } && CopyLabels.Of(plan).OfferedTo(step) is not null),
        ["copies of a type that cannot be encrypted"] = plan => Shares.Steps(plan).Any(step => step.Organisation == DataSetOrganisation.Pds),
        ["an allocation that fails for its type"] = plan => plan.Allocation is { FailOnUnsupportedType: true } && Shares.Steps(plan).Any(step =>
            step is { Name: not null, Organisation: DataSetOrganisation.Pds } && CopyLabels.Of(plan).OfferedTo(step) is not null),
        ["OA66326 below z/OS 3.2"] = plan => plan.Sysplexes.Any(sysplex => sysplex.Apars?.Contains(Apar.OA66326) == true && !sysplex.Level.EncryptsTape),
        ["z/OS 3.2 without OA68062"] = plan => plan.Sysplexes.Any(sysplex => sysplex.Apars?.Contains(Apar.OA68062) == false && sysplex.Level.CopiesLikeEncrypted),
        ["data sets that are created later"] = plan => plan.DataSets.Any(dataSet => dataSet.CreatedAt > plan.From),
        ["data sets that their application deletes"] = plan => plan.DataSets.Any(dataSet => dataSet.DeletedAt <= plan.Until),
        ["data sets that come under another label"] = plan => plan.DataSets.Any(dataSet => dataSet.KeyLabel is not null && dataSet.LabelChanges.Count > 0),
        ["data sets that are encrypted at last"] = plan => plan.DataSets.Any(dataSet => dataSet.KeyLabel is null && dataSet.LabelChanges.Count > 0),
        ["an application that runs as a user"] = plan => plan.Applications.Any(application => application.RunsAs is not null),
        ["an application whose user may not use the key of its data"] = plan => plan.DataSets.Any(dataSet => dataSet.KeyLabel is { } label && plan.RunsAsOf(dataSet) is { } user
            && CoveringProfiles.Of(plan).For(label)?.LetsUse(user) == false),
        ["an application whose user may not open its data"] = plan => plan.DataSets.Any(dataSet => plan.RunsAsOf(dataSet) is { } user && CoveringProfiles.Of(plan).For(dataSet.Name)?.LetsUpdate(user) == false),
        ["a policy that runs as a user"] = plan => plan.BackupPolicies.Any(policy => policy.RunsAs is not null),
        ["a policy whose user may not open what it copies"] = plan => plan.DataSets.Any(dataSet => new BackupCoverage(plan).PoliciesOf(dataSet).Any(policy =>
            policy.RunsAs is { } user && CoveringProfiles.Of(plan).For(dataSet.Name)?.LetsRead(user) == false)),
        ["two recoverers"] = plan => plan.Recoverers.Count == 2,
        ["recoverers of whom none may use the key of the data"] = plan => plan.Recoverers.Count > 0 && plan.DataSets.Any(dataSet => dataSet.KeyLabel is { } label
            && CoveringProfiles.Of(plan).For(label) is { } profile && !plan.Recoverers.Any(profile.LetsUse)),
        ["a key that no profile covers, beside others"] = plan => plan.KeyProfiles.Count > 0 && plan.Keys.Any(key => CoveringProfiles.Of(plan).For(key.Label) is null),
        ["a key profile that forbids CPACF"] = plan => plan.KeyProfiles.Any(profile => !profile.LetsCpacf),
        ["updaters of a data set profile"] = plan => plan.DataSetProfiles.Any(profile => profile.Updaters is not null),
        ["data that is kept open"] = plan => plan.DataSets.Any(dataSet => dataSet.Opens is not null),
        ["data that is never read"] = plan => plan.DataSets.Any(dataSet => dataSet is { Uses: null, Updates: null, Checks: null }),
    };
}
