namespace RiskPlanner.Model;

/// <summary>Key stores that are brought up to date from another one: which one, how, and when.</summary>
internal static class FollowingRules
{
    public static void Check(string path, KeyStore store, KeyStoreSource source, Plan plan, PlanIndex index, FaultCollector faults)
    {
        ScheduleRules.Check($"{path}.follows.schedule", source.Schedule, plan, faults);
        if (source.Schedule is null && source.By != KeyStoreTransport.Mirror)
            faults.Add($"{path}.follows.schedule", "", "A key store that follows by copy or by repository does so at moments.", "a schedule, such as every: P1D");
        if (source.Store == store.Name)
        {
            faults.Add($"{path}.follows.store", source.Store, "A key store does not follow itself.", "another key store, or no follows");
            return;
        }

        if (!faults.Reference($"{path}.follows.store", source.Store, index.KeyStores.Keys, "key store")) return;
        if (index.KeyStores[source.Store].Follows is not null)
        {
            faults.Add($"{path}.follows.store", source.Store, "A key store follows one that follows none.",
                $"{index.KeyStores[source.Store].Follows!.Store}, if it stands alone");
        }

        if (store.SharesMasterKey && store.MasterKey.Changes is not null)
        {
            faults.Add($"{path}.masterKey.changes", "", "A CKDS that comes as a copy or by a mirror is under the master key of the one it follows, and changes with it.",
                $"changes at {source.Store} alone");
        }

        if (store.SharesMasterKey && store.DesMasterKey is { } des)
        {
            if (des.Changes is not null)
            {
                faults.Add($"{path}.desMasterKey.changes", "", "A CKDS that comes as a copy or by a mirror has the DES master key of the one it follows in its header, and changes with it.",
                    $"changes at {source.Store} alone");
            }

            if (index.KeyStores[source.Store].DesMasterKey is null)
            {
                faults.Add($"{path}.desMasterKey", "", "A CKDS that comes as a copy or by a mirror has no DES master key where the one it follows has none.",
                    $"desMasterKey at {source.Store} too, or none");
            }
        }

        if (source.By == KeyStoreTransport.Repository && plan.KeyManagers.All(manager => manager.Kind != KeyManagerKind.Repository))
            faults.Add($"{path}.follows.by", "repository", "Keys that come by a repository need one.", "a key manager of kind repository, or copy or mirror");
    }
}
