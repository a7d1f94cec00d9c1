using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>Makes the steps of a renaming, one label after the other.</summary>
internal sealed class RenameStepMaker(Plan? plan, List<RenameObstacle> cannot)
{
    private readonly List<RenameStep> _steps = [];
    private readonly PlanInstances? _instances = plan is null ? null : new PlanInstances(plan, new BackupCoverage(plan));

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<RenameStep> Steps => _steps;

    /// <summary>Adds the steps for one label.</summary>
    public void Add(string from, string to)
    {
        if (plan is not null && IsLeftByThePlan(new KeyLabel(from)))
        {
            AddDelete(new KeyLabel(from), to, notMoved: 0);
            return;
        }

        AddRecord(from, to);
        AddProfiles(from, to);
        if (plan is null)
        {
            Add(RenameStepKind.Delete, null, from, to,
                "Which data sets lie under the old label is not known here: copy each through the access methods in a quiet time and swap the names, or give --plan.",
                "No data set, copy, HSM version, dump or tape under the old label any more.");
            return;
        }

        var old = new KeyLabel(from);
        var under = plan.DataSets.Where(dataSet => LastLabelOf(dataSet) == old).ToList();
        var moved = under.Where(dataSet => IsScripted(dataSet.Organisation)).ToList();
        foreach (var dataSet in moved) AddMove(dataSet, from, to);
        foreach (var dataSet in under.Except(moved)) cannot.Add(new RenameObstacle(from, dataSet.Name.Text, WhyNot(dataSet.Organisation, to)));
        AddDelete(old, to, under.Count - moved.Count);
    }

    /// <summary>Whether data sets had a label that all of them leave by the plan, and nothing gives it to new ones: nothing would ever use the new key.</summary>
    private bool IsLeftByThePlan(KeyLabel label) =>
        plan!.DataSets.Any(dataSet => dataSet.IsEverUnder(label)) && plan.DataSets.All(dataSet => LastLabelOf(dataSet) != label)
        && plan.DataSetProfiles.All(profile => profile.DataKey != label) && plan.DataClasses.All(dataClass => dataClass.KeyLabel != label)
        && plan.BackupPolicies.All(policy => policy.Steps.All(step => step.KeyLabel != label));

    /// <summary>The label that a data set has when the plan ends, which it is moved away from; null in clear, and where it is deleted before.</summary>
    private KeyLabel? LastLabelOf(DataSetDefinition dataSet) => dataSet.DeletedAt <= plan!.Until ? null : dataSet.LabelPeriodsIn(plan).Last().Label;

    private static bool IsScripted(DataSetOrganisation organisation) =>
        organisation is not (DataSetOrganisation.Zfs or DataSetOrganisation.Db2 or DataSetOrganisation.LogStream);

    private static string WhyNot(DataSetOrganisation organisation, string to) => organisation switch
    {
        DataSetOrganisation.Zfs => $"The label of a zFS aggregate cannot be changed after it is assigned: make a new aggregate under {to}, copy the files, and mount it in place of the old one.",
        DataSetOrganisation.Db2 => $"Db2 allocates its own data sets: give the table space {to} (key label of the storage group or table, or the RACF profile) and REORG it.",
        _ => $"The system logger allocates the data sets of log streams: give the log stream {to} (data class or RACF profile) and let it offload into new ones; the old ones stay under the old label until they expire.",
    };

    private void AddRecord(string from, string to)
    {
        var systems = plan is null
            ? "every system that uses the key"
            : string.Join(", ", SystemsOf(from).DefaultIfEmpty("every system that uses the key"));
        Add(RenameStepKind.KgupAdd, null, from, to,
        [
            $"KGUP ADD LABEL({to}), one label for itself, so that its value is its own. Never KGUP RENAME: it changes the record only, every data set keeps {from} in its catalog entry and fails at its next OPEN.",
            $"A refresh of the in-storage CKDS on {systems}, whatever SYSPLEXCKDS says.",
            "A copy of the CKDS afterwards, so that the new key is in one.",
            .. plan is null ? [] : Elsewhere(from, to),
        ]);
    }

    /// <summary>What brings the new key to every other place that has the old one: else what was read there by it cannot be read any more.</summary>
    private IEnumerable<string> Elsewhere(string from, string to)
    {
        var holders = plan!.Keys.Where(key => key.Label.Text == from).ToList();
        if (holders.Count == 0) yield break;
        var first = holders.Find(key => !key.OwnValue && plan.KeyStores.First(store => store.Name == key.KeyStore).Follows is null) ?? holders[0];
        if (holders.Count > 1) yield return $"The ADD is for {first.KeyStore} alone, where the data is written; a second ADD elsewhere would make another value.";
        foreach (var key in holders.Where(key => key != first))
        {
            var store = plan.KeyStores.First(candidate => candidate.Name == key.KeyStore);
            yield return store.Follows is { By: not KeyStoreTransport.Repository } follows
                ? $"In {store.Name} it is there once the CKDS has come over from {follows.Store}, before any data set is copied."
                : key.OwnValue
                    ? $"In {store.Name} the old label has a value of its own: an ADD there too."
                    : $"The same value in {store.Name}, before any data set is copied: exported from {first.KeyStore} under a key that both have (CSNDSYX, CSNDSYI2), or given out by a repository; then a refresh on {SystemsIn(store.Name)}, and a copy of that CKDS.";
        }

        foreach (var repository in plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(new KeyLabel(from)))))
        {
            yield return repository.Keys.Any(mask => mask.Matches(new KeyLabel(to)))
                ? $"The new key in repository {repository.Name}, which has the old one: it gives a key back that it holds alone."
                : $"The new key in repository {repository.Name}, which has the old one; its masks do not cover {to} yet.";
        }
    }

    private string SystemsIn(string store) => string.Join(", ", plan!.Sysplexes.Where(sysplex => sysplex.KeyStore == store).Select(sysplex => sysplex.Name).DefaultIfEmpty("every system of it"));

    private IEnumerable<string> SystemsOf(string label)
    {
        var stores = plan!.Keys.Where(key => key.Label.Text == label).Select(key => key.KeyStore).ToHashSet();
        return plan.Sysplexes.Where(sysplex => stores.Contains(sysplex.KeyStore)).Select(sysplex => sysplex.Name);
    }

    private void AddProfiles(string from, string to)
    {
        var covering = CoveringProfile(from);
        var readers = covering is { Readers.Count: > 0 } ? string.Join(", ", covering.Readers) : $"whoever has it to {from}";
        Define(RenameDefinitionKind.KeyProfile, null, from, to,
            CoveringProfile(to) is { } already
                ? $"Profile {already.Profile} of class CSFKEYS covers {to} already; its ICSF segment must say SYMCPACFWRAP(YES) and SYMCPACFRET(YES)."
                : $"A profile of class CSFKEYS that covers {to}, with ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES)).",
            $"PERMIT with READ for {readers}; SETROPTS RACLIST(CSFKEYS) REFRESH.");
        if (plan is null) return;
        foreach (var profile in plan.DataSetProfiles.Where(profile => profile.DataKey?.Text == from))
            Define(RenameDefinitionKind.DataSetProfile, profile.Profile.Text, from, to, [$"DATAKEY({to}) in the DFP segment of data set profile {profile.Profile}: new data sets under it get the new label from now on.", .. CopiesBy(profile, from, to)]);
        foreach (var dataClass in plan.DataClasses.Where(dataClass => dataClass.KeyLabel?.Text == from))
            Define(RenameDefinitionKind.DataClass, dataClass.Name, from, to, $"The label {to} in data class {dataClass.Name}, and the SMS configuration activated.");
        foreach (var policy in plan.BackupPolicies.Where(policy => policy.Steps.Any(step => step.KeyLabel?.Text == from)))
            Define(RenameDefinitionKind.BackupPolicy, policy.Name, from, to, $"The label {to} in the jobs of backup policy {policy.Name}: copies lie under it from the next cycle on, the older ones stay under {from}.");
    }

    private IEnumerable<string> CopiesBy(DataSetProfile profile, string from, string to) => plan!.BackupPolicies
        .Where(policy => policy.Steps.Any(step => BackupUtilities.Find(step.Utility)!.ThroughAccessMethods
            && CopyLabels.Of(plan).Decide(step, DataSetOrganisation.SequentialExtended, onTape: false, tapeIsEncrypted: true) is { Source: LabelSource.Profile, Offered: { } given } decision
            && given.Text == from && decision.Steps[0].Matched == profile.Profile.Text))
        .Select(policy => $"The copies of backup policy {policy.Name} get it by this profile: they lie under {to} from the next cycle on, the older ones stay under {from}.");

    private KeyProfile? CoveringProfile(string label) =>
        plan?.KeyProfiles.Where(profile => profile.Profile.Covers(new KeyLabel(label))).OrderBy(profile => profile.Profile, KeyLabelMask.MostSpecificFirst).FirstOrDefault();

    private void AddMove(DataSetDefinition dataSet, string from, string to)
    {
        Add(RenameStepKind.Copy, dataSet.Name.Text, from, to,
            "A quiet time: no update from the beginning of this copy to the end of the swap of names, HSM migration and backup held.",
            $"READ to both keys. REPRO or IEBGENER into a new data set that is allocated with {to}, with other attributes than the source or below z/OS 3.2: like attributes would be copied without decrypting, and the old label kept.",
            "The copy opened and compared before the names are swapped.");
        Add(RenameStepKind.Catalog, dataSet.Name.Text, from, to,
            $"Within the same quiet time: {dataSet.Name} renamed out of the way, the copy renamed to {dataSet.Name}. Alternate indexes and paths are defined anew for VSAM.",
            $"The renamed one is kept under {from} until the new one has been backed up once.");
    }

    // What ever had the label, and every copy under it, is waited for: also of data sets that have left it, or will.
    private void AddDelete(KeyLabel from, string to, int notMoved)
    {
        var needs = new List<string>();
        if (notMoved > 0) needs.Add($"{notMoved} of its data sets cannot be moved by these steps: until that is done otherwise, the label stays.");
        foreach (var dataSet in plan!.DataSets.Where(dataSet => LastLabelOf(dataSet) != from && dataSet.IsEverUnder(from))) needs.Add(Leaving(dataSet, from));
        var copies = plan.DataSets.SelectMany(_instances!.CopiesOf).Where(copies => copies.Label == from).GroupBy<CopiesInTime, BackupPolicy>(copies => copies.Policy, ReferenceEqualityComparer.Instance).Select(Ending).ToList();
        needs.Add(copies.Count == 0 ? "No backup policy of the plan has copies under it." : $"Every copy under it has ended: {string.Join(", ", copies)}.");
        needs.Add("HSM backup versions and migrated copies, dumps, image copies and tapes that the plan does not know have ended too: archive the record first, and look whether anybody asks for it (SMF type 82 subtype 30).");
        Add(RenameStepKind.Delete, null, from.Text, to, [.. needs]);
    }

    private string Leaving(DataSetDefinition dataSet, KeyLabel from)
    {
        var left = dataSet.LabelPeriodsIn(plan!).Last(period => period.Label == from).Until;
        return left is { } at
            ? $"{dataSet.Name} has left it, as the plan has it for {Written(at)}."
            : $"{dataSet.Name} has been deleted, as the plan has it for {Written(dataSet.DeletedAt!.Value)}.";
    }

    private static string Ending(IGrouping<BackupPolicy, CopiesInTime> copies)
    {
        var policy = copies.Key;
        if (policy.Schedule is null) return $"{policy.Name} (a mirror, which follows at once)";
        var kept = $"{policy.Keep} {(policy.Keep == 1 ? "cycle" : "cycles")} after the last under the old label";
        if (policy.Schedule.Every is null)
            return $"{policy.Name} (its schedule ends on {Written(policy.Schedule.Dates[^1])}: where fewer than {policy.Keep} {(policy.Keep == 1 ? "cycle follows" : "cycles follow")} the last under the old label, delete its copies)";
        // Where the data sets leave the label by the plan itself, that has a date.
        return copies.All(copy => copy.Until is not null) ? $"{policy.Name} ({kept}, {Written(copies.Max(copy => copy.Until!.Value))} by the plan)" : $"{policy.Name} ({kept})";
    }

    private static string Written(Instant moment) => InstantPattern.General.Format(moment);

    private void Define(RenameDefinitionKind kind, string? name, string from, string to, params string[] needs)
    {
        Add(RenameStepKind.Define, null, from, to, needs);
        _steps[^1] = _steps[^1] with { Defines = new RenameDefinition(kind, name) };
    }

    private void Add(RenameStepKind kind, string? dataSet, string from, string to, params string[] needs) =>
        _steps.Add(new RenameStep(_steps.Count + 1, kind, dataSet, from, to, needs));
}
