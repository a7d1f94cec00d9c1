using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What replays take for granted where a plan does not say otherwise (docs/theory/replay.md). Pure.</summary>
public static class ReplayAssumptions
{
    private static readonly ReplayAssumption RecoveryAfterAll = new("recovery-after-the-last-notice", "Nothing is recovered until every event has struck and been noticed; jobs go on.");

    private static readonly ReplayAssumption HeldJobs = new("jobs-are-held-during-recovery", "From the discovery of a loss until its recovery takes effect the jobs of the data set are held; then history goes on from the version that was restored.");

    private static readonly ReplayAssumption NothingBetween = new("nothing-between-events", "Between the first event and the last one nothing happens.");

    private static readonly ReplayAssumption EachUseIsAnOpen = new("each-use-is-an-open", "Each update and each use of a data set that does not say when it is opened opens it anew, and notices a key that cannot be used.");

    private static readonly IReadOnlyList<ReplayAssumption> Always =
    [
        EachUseIsAnOpen,
        new("readers-notice-wrong-content", "Who reads or updates a data set whose content is wrong notices."),
    ];

    private static readonly ReplayAssumption TimesOfRecovery = new("times-of-recovery", "Recovery takes the times that are listed for its steps, one after the other, whatever the amount of data.");

    private const string NoVolume = "ckds-on-no-volume";

    private static readonly ReplayAssumption NothingPlaced = new(NoVolume, "CKDS, PKDS, RACF data base and catalogs lie on no volume of the plan.");

    private static readonly ReplayAssumption NothingElsePlaced = new(NoVolume, "Where a key store does not say on which volume they lie, CKDS, PKDS, RACF data base and catalogs lie on none of the plan.");

    private static readonly ReplayAssumption KeysFromTheStart = new("keys-from-the-start", "A key of which nobody says when it was made or becomes valid exists from the plan's beginning on, and in the copies of then.");

    private static readonly ReplayAssumption OneLabelOneValue = new("one-label-one-value", "A label that several key stores have is one key, which was carried from the first of them to the others.");

    private static readonly ReplayAssumption CopiesNeverAge = new("copies-never-age", "Copies end by the number that is kept, never by their age.");

    private static readonly ReplayAssumption ExpiryFollowsCycles = new("expirebv-with-each-cycle", "EXPIREBV runs after each backup cycle of a policy whose versions expire.");

    private static readonly ReplayAssumption CopiesOfBeforeAreOlder = new("copies-of-before-are-older", "A copy that is there at the beginning holds a version of its own moment, older than that of the beginning, where the data set is written to by a schedule, whatever was written when; else it holds what is there at the beginning.");

    private static readonly ReplayAssumption LabelsAsStated = new("labels-of-copies-as-stated", "A copy whose name the plan does not say is under the label that its step states, or in clear where it states none.");

    private static readonly ReplayAssumption FoundAnyway = new("copies-are-found-without-inventories", "Copies are found without the control data sets of DFSMShsm, a tape management system or a user catalog, or these are never lost: the plan names no inventory.");

    private static readonly ReplayAssumption NotBroughtForward = new("inventories-are-not-brought-forward", "No journal brings a restored inventory forward, and none is rebuilt from the media: copies that are younger than its backups are not found.");

    private static readonly ReplayAssumption AllocationAsUsual = new("labels-take-effect", "ACSDEFAULTS(YES) holds, and sequential data sets, PDSEs and tape may be encrypted; a label on another type is ignored.");

    private static readonly ReplayAssumption CopiesLikeSequential = new("oa68062-is-applied", "REPRO of z/OS 3.2 copies sequential extended format without the key, as with OA68062.");

    private static readonly ReplayAssumption DumpKeysInPkds = new("private-keys-of-dumps", "A system that makes dumps under RSA() has a key pair of its own under the label, in its PKDS and in backups of it and in no other one, under the RSA master key that the plan states, or under one that is always at hand.");

    private static readonly ReplayAssumption MasterKeysWithBackups = new("master-keys-of-key-servers", "The master key of a tape key server lies with the backup of its key store, where the plan does not say that it is kept apart.");

    private static readonly ReplayAssumption PasswordsKnown = new("passwords-of-dumps-are-known", "Who restores a dump under KEYPASSWORD knows its password, whatever is lost.");

    private static readonly ReplayAssumption AccessOfAll = new("access-of-recoverers", "The jobs of applications and backups, and recoverers, may use every key of the plan.");

    private static readonly ReplayAssumption AccessOfApplications = new("access-of-applications", "Applications of which the plan does not say whom they run as have access to all that they need.");

    private static readonly ReplayAssumption AccessOfBackups = new("access-of-backups", "Backup policies of which the plan does not say whom they run as have access to all that they need.");

    private static readonly ReplayAssumption AccessOfRecoverers = new("access-of-recoverers", "Recoverers have access to all that they need.");

    private static readonly ReplayAssumption DataSetsOpen = new("data-sets-without-profiles", "As the plan has no profile of the class DATASET, everybody may open every data set.");

    private static readonly ReplayAssumption UnprotectedOpen = new("data-sets-under-no-profile", "A data set that no profile covers is open to all: PROTECTALL is not in force.");

    private static readonly ReplayAssumption KeysOpen = new("keys-without-profiles", "As the plan has no profile of the class CSFKEYS, everybody may use every key.");

    private static readonly ReplayAssumption OwnNames = new("names-made-up-are-accessible", "Copies whose names the plan does not say, and what recoverers restore, are called so that who needs them has access; in its place it is put by a storage administrator.");

    private static readonly ReplayAssumption ReadersUpdate = new("readers-may-update", "Who may read a data set may write it, where its profile does not say who may.");

    private static readonly ReplayAssumption ServicesOpen = new("icsf-services-permitted", "Whoever opens an encrypted data set has READ to CSFKRR2 in the class CSFSERV.");

    /// <summary>What the replay of a plan takes for granted.</summary>
    public static IReadOnlyList<ReplayAssumption> Of(Plan plan, IReadOnlyList<Strike> strikes, Between? between = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. Always,
            .. OfAccess(plan),
            TimesOfRecovery,
            plan.KeyStores.Any(store => store.Volumes.Any()) ? NothingElsePlaced : NothingPlaced,
            .. plan.Keys.Any(key => key.BornAt is null) ? [KeysFromTheStart] : Array.Empty<ReplayAssumption>(),
            .. HasCarriedKeys(plan) ? [OneLabelOneValue] : Array.Empty<ReplayAssumption>(),
            .. Written(plan).Any(step => step.Name is null) ? [LabelsAsStated] : Array.Empty<ReplayAssumption>(),
            .. plan.Allocation is null && Written(plan).Any(step => step.Name is not null) ? [AllocationAsUsual] : Array.Empty<ReplayAssumption>(),
            .. Written(plan).Any(step => step.Utility == "REPRO") && plan.Sysplexes.Any(sysplex => sysplex.Apars is null && sysplex.LevelAt(plan.Until).CopiesLikeEncrypted)
                ? [CopiesLikeSequential] : Array.Empty<ReplayAssumption>(),
            .. plan.KeyManagers.Any(manager => manager is { Kind: KeyManagerKind.TapeKeyServer, BackupAt: not null, MasterKey: null }) ? [MasterKeysWithBackups] : Array.Empty<ReplayAssumption>(),
            .. EncryptsDumps(plan, DumpEncryption.Rsa) ? [DumpKeysInPkds] : Array.Empty<ReplayAssumption>(),
            .. EncryptsDumps(plan, DumpEncryption.Password) ? [PasswordsKnown] : Array.Empty<ReplayAssumption>(),
            .. plan.BackupPolicies.Any(policy => policy is { Schedule: not null, Expires: null }) ? [CopiesNeverAge] : Array.Empty<ReplayAssumption>(),
            .. plan.BackupPolicies.Any(policy => policy.Existing.Count > 0) ? [CopiesOfBeforeAreOlder] : Array.Empty<ReplayAssumption>(),
            .. plan.Inventories.Count > 0 ? [NotBroughtForward] : plan.BackupPolicies.Any(BackupInventory.IsOfHsm) || plan.DataSets.Any(dataSet => dataSet.Migrates is not null) ? [FoundAnyway] : Array.Empty<ReplayAssumption>(),
            .. plan.BackupPolicies.Any(policy => policy.Expires is not null) ? [ExpiryFollowsCycles] : Array.Empty<ReplayAssumption>(),
            .. between is { Recovers: true } ? [HeldJobs] : strikes.Count < 2 ? Array.Empty<ReplayAssumption>() : between is { JobsRun: false } ? [NothingBetween] : [RecoveryAfterAll],
        ];
    }

    /// <summary>Of these, what a field of the plan would decide, on which it says nothing; none for a plan without data sets.</summary>
    public static IReadOnlyList<ReplayAssumption> WhereSilent(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.DataSets.Count == 0) return [];
        return [.. Of(plan, []).Where(assumption => assumption != TimesOfRecovery && assumption != ExpiryFollowsCycles && assumption != CopiesOfBeforeAreOlder && assumption != NotBroughtForward && assumption != DumpKeysInPkds && assumption != PasswordsKnown && (!Always.Contains(assumption) || (assumption == EachUseIsAnOpen && plan.DataSets.Any(dataSet => dataSet.Opens is null))))];
    }

    private static IEnumerable<ReplayAssumption> OfAccess(Plan plan)
    {
        if (!plan.Users.Any())
        {
            yield return AccessOfAll;
            yield break;
        }

        if (plan.Applications.Any(application => application.RunsAs is null)) yield return AccessOfApplications;
        if (plan.BackupPolicies.Any(policy => policy.RunsAs is null)) yield return AccessOfBackups;
        if (plan.Recoverers.Count == 0) yield return AccessOfRecoverers;
        var profiles = CoveringProfiles.Of(plan);
        if (!profiles.SpeakOfDataSets) yield return DataSetsOpen;
        else if (plan.DataSets.Any(dataSet => profiles.For(dataSet.Name) is null)) yield return UnprotectedOpen;
        if (profiles.SpeakOfDataSets) yield return OwnNames;
        if (!profiles.SpeakOfKeys) yield return KeysOpen;
        if (plan.DataSetProfiles.Any(profile => profile.Updaters is null)) yield return ReadersUpdate;
        yield return ServicesOpen;
    }

    /// <summary>The steps that write through the access methods.</summary>
    private static IEnumerable<BackupStep> Written(Plan plan) =>
        plan.BackupPolicies.SelectMany(policy => policy.Steps).Where(step => BackupUtilities.Find(step.Utility) is { ThroughAccessMethods: true });

    private static bool EncryptsDumps(Plan plan, DumpEncryption encryption) =>
        plan.BackupPolicies.Any(policy => policy.Steps.Any(step => BackupUtilities.Find(step.Utility)?.Encryption == encryption));

    private static bool HasCarriedKeys(Plan plan) =>
        plan.Keys.GroupBy(key => key.Label).Any(label => label.DistinctBy(key => key.KeyStore).Count() > 1 && !label.Skip(1).All(key => key.OwnValue));
}
