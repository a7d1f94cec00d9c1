using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>Cases with one thing less each: what FsCheck shrinks by. Only valid ones whose targets are still there.</summary>
internal static class SmallerCases
{
    public static IEnumerable<ReplayCase> Of(ReplayCase replay) =>
        FewerStrikes(replay)
            .Concat(Plans(replay.Plan).Select(plan => replay with { Plan = plan }))
            .Where(smaller => CaseArbitrary.IsValid(smaller) && smaller.Strikes.All(strike =>
                ThreatTargets.In(smaller.Plan, strike.Threat.Target).Contains(strike.Target)
                && (strike.In is null || smaller.Plan.Keys.Any(key => key.Label.Text == strike.Target && key.KeyStore == strike.In))));

    private static IEnumerable<ReplayCase> FewerStrikes(ReplayCase replay) =>
        replay.Strikes.Count < 2 ? [] : Without(replay.Strikes).Select(strikes => replay with { Strikes = strikes });

    private static IEnumerable<Plan> Plans(Plan plan)
    {
        foreach (var dataSets in Without(plan.DataSets)) yield return plan with { DataSets = dataSets };
        foreach (var policies in Without(plan.BackupPolicies))
        {
            var names = policies.Select(policy => policy.Name).ToHashSet();
            yield return plan with
            {
                BackupPolicies = policies,
                DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { Backups = [.. dataSet.Backups.Where(names.Contains)] })],
            };
        }

        foreach (var profiles in Without(plan.KeyProfiles)) yield return plan with { KeyProfiles = profiles };
        foreach (var profiles in Without(plan.DataSetProfiles)) yield return plan with { DataSetProfiles = profiles };
        foreach (var recoverers in Without(plan.Recoverers)) yield return plan with { Recoverers = recoverers };
        foreach (var applications in Changed(plan.Applications, application => application.RunsAs is null ? [] : new[] { application with { RunsAs = null } })) yield return plan with { Applications = applications };
        foreach (var sysplexes in Without(plan.Sysplexes)) yield return plan with { Sysplexes = sysplexes };
        foreach (var stores in Without(plan.KeyStores)) yield return plan with { KeyStores = stores };
        foreach (var keys in Without(plan.Keys)) yield return plan with { Keys = keys };
        foreach (var tapes in Without(plan.Tapes)) yield return plan with { Tapes = tapes };
        foreach (var arrays in Without(plan.Arrays)) yield return plan with { Arrays = arrays };
        foreach (var sites in Without(plan.Sites)) yield return plan with { Sites = sites };
        foreach (var inventories in Without(plan.Inventories)) yield return plan with { Inventories = inventories };
        foreach (var inventories in Changed(plan.Inventories, Inventories)) yield return plan with { Inventories = inventories };
        foreach (var dataSets in Changed(plan.DataSets, DataSets)) yield return plan with { DataSets = dataSets };
        foreach (var policies in Changed(plan.BackupPolicies, Policies)) yield return plan with { BackupPolicies = policies };
        foreach (var stores in Changed(plan.KeyStores, KeyStores)) yield return plan with { KeyStores = stores };
        foreach (var managers in Without(plan.KeyManagers)) yield return plan with { KeyManagers = managers };
        foreach (var managers in Changed(plan.KeyManagers, manager => manager.BackupOn is null ? [] : new[] { manager with { BackupOn = null } })) yield return plan with { KeyManagers = managers };
        foreach (var sites in Changed(plan.Sites, site => site.TkeZones.Count == 0 ? [] : new[] { site with { TkeZones = [] } })) yield return plan with { Sites = sites };
        foreach (var tapes in Changed(plan.Tapes, Tapes)) yield return plan with { Tapes = tapes };
        foreach (var keys in Changed(plan.Keys, Keys)) yield return plan with { Keys = keys };
        foreach (var sysplexes in Changed(plan.Sysplexes, Sysplexes)) yield return plan with { Sysplexes = sysplexes };
    }

    private static IEnumerable<KeyDefinition> Keys(KeyDefinition key)
    {
        if (key.CreatedAt is not null) yield return key with { CreatedAt = null };
        if (key.DeletedAt is not null) yield return key with { DeletedAt = null };
        if (key.ActiveFrom is not null) yield return key with { ActiveFrom = null };
        if (key.ActiveUntil is not null) yield return key with { ActiveUntil = null };
        if (key.Recalled is not null) yield return key with { Recalled = null };
        if (key.Archived is not null) yield return key with { Archived = null, Recalled = null };
        if (key.SameValueAs is not null) yield return key with { SameValueAs = null };
        foreach (var values in Without(key.NewValues)) yield return key with { NewValues = values };
    }

    private static IEnumerable<TapeStore> Tapes(TapeStore tape)
    {
        if (tape.KeyServer is not null) yield return tape with { KeyServer = null, KeyLabels = [] };
        if (tape.KeyLabels.Count == 2) yield return tape with { KeyLabels = [tape.KeyLabels[0]] };
    }

    private static IEnumerable<Sysplex> Sysplexes(Sysplex sysplex)
    {
        if (sysplex.LevelChanges.Count > 0) yield return sysplex with { LevelChanges = [] };
        if (sysplex.TapeEncryption is not null) yield return sysplex with { TapeEncryption = null };
    }

    private static IEnumerable<DataSetDefinition> DataSets(DataSetDefinition dataSet)
    {
        if (dataSet.CreatedAt is not null) yield return dataSet with { CreatedAt = null };
        if (dataSet.DeletedAt is not null) yield return dataSet with { DeletedAt = null };
        if (dataSet.Migrates is not null) yield return dataSet with { Migrates = null };
        foreach (var changes in Without(dataSet.LabelChanges)) yield return dataSet with { LabelChanges = changes };
        if (dataSet.Updates is not null) yield return dataSet with { Updates = null };
        if (dataSet.Uses is not null) yield return dataSet with { Uses = null };
        if (dataSet.Checks is not null) yield return dataSet with { Checks = null };
        if (dataSet.KeyLabel is not null) yield return dataSet with { KeyLabel = null };
    }

    private static IEnumerable<BackupInventory> Inventories(BackupInventory inventory)
    {
        foreach (var policies in Without(inventory.Policies)) yield return inventory with { Policies = policies };
        foreach (var cycles in Without(inventory.Backups)) yield return inventory with { Backups = cycles };
        foreach (var cycles in Changed(inventory.Backups, cycle => cycle.On is null ? [] : new[] { cycle with { On = null } })) yield return inventory with { Backups = cycles };
    }

    private static IEnumerable<BackupPolicy> Policies(BackupPolicy policy)
    {
        if (policy.Steps.Count == 2) yield return policy with { Steps = [policy.Steps[0] with { Withdrawn = false }] };
        if (policy.RunsAs is not null) yield return policy with { RunsAs = null };
        if (policy.OnlyChanged) yield return policy with { OnlyChanged = false };
        if (policy.Expires is not null) yield return policy with { Expires = null };
        if (policy.Existing.Count > 0) yield return policy with { Existing = [.. policy.Existing.Skip(1)] };
        if (policy.Keep > 1) yield return policy with { Keep = 1, Existing = [.. policy.Existing.TakeLast(1)] };
        foreach (var steps in Changed(policy.Steps, Steps)) yield return policy with { Steps = steps };
    }

    private static IEnumerable<BackupStep> Steps(BackupStep step)
    {
        if (step.KeyLabel is not null) yield return step with { KeyLabel = null };
        if (step.VaultAt is not null) yield return step with { VaultAt = null };
        if (step.Withdrawn) yield return step with { Withdrawn = false };
        if (step.Lag is not null) yield return step with { Lag = null };
    }

    private static IEnumerable<KeyStore> KeyStores(KeyStore store)
    {
        foreach (var cycles in Without(store.Backups)) yield return store with { Backups = cycles };
        if (store.On is not null) yield return store with { On = null };
        if (store.PkdsOn is not null) yield return store with { PkdsOn = null };
        if (store.CatalogOn is not null) yield return store with { CatalogOn = null };
        foreach (var cycles in Changed(store.Backups, cycle => cycle.On is null ? [] : new[] { cycle with { On = null } })) yield return store with { Backups = cycles };
        if (store.RacfOn is not null) yield return store with { RacfOn = null };
        if (store.DesMasterKey is not null) yield return store with { DesMasterKey = null };
        if (store.DesMasterKey?.Changes is not null) yield return store with { DesMasterKey = store.DesMasterKey with { Changes = null } };
        if (store.RsaMasterKey is not null) yield return store with { RsaMasterKey = null };
        if (store.EccMasterKey is not null) yield return store with { EccMasterKey = null };
        if (store.RsaMasterKey?.Changes is not null) yield return store with { RsaMasterKey = store.RsaMasterKey with { Changes = null } };
        if (store.MasterKey.PartSets.Count > 0) yield return store with { MasterKey = store.MasterKey with { PartSets = [] } };
        if (store.MasterKey.Changes is not { } changes) yield break;
        foreach (var dates in Without(changes.Dates))
            yield return store with { MasterKey = store.MasterKey with { Changes = dates.Count == 0 ? null : Schedule.On([.. dates]) } };
    }

    private static IEnumerable<IReadOnlyList<T>> Without<T>(IReadOnlyList<T> list) =>
        list.Select((_, index) => (IReadOnlyList<T>)[.. list.Take(index), .. list.Skip(index + 1)]);

    private static IEnumerable<IReadOnlyList<T>> Changed<T>(IReadOnlyList<T> list, Func<T, IEnumerable<T>> change) =>
        list.SelectMany((item, index) => change(item).Select(changed => (IReadOnlyList<T>)[.. list.Take(index), changed, .. list.Skip(index + 1)]));
}
