namespace RiskPlanner.Model;

/// <summary>Keys that lie in one place: key stores without a copy elsewhere, master keys of which no parts are kept.</summary>
internal static class KeyPlaceAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var holding = plan.Keys.Select(key => key.KeyStore).ToHashSet();
        return KeyServers(plan).Concat(KeysOfFollowers(plan)).Concat(plan.KeyStores.Index().Where(entry => holding.Contains(entry.Item.Name)).SelectMany(entry => Of(plan, entry.Item, $"keyStores[{entry.Index}]")));
    }

    /// <summary>A circle: what brings the server back can be read with the server alone.</summary>
    private static IEnumerable<PlanAdvice> KeyServers(Plan plan) =>
        from entry in plan.KeyManagers.Index()
        let manager = entry.Item
        where manager.BackupOn is not null && plan.Tapes.Any(tape => tape.Name == manager.BackupOn && tape.KeyServer == manager.Name)
        select new PlanAdvice(AdviceRules.KeyServerBackupNeedsTheServer, $"keyManagers[{entry.Index}].backupOn", manager.BackupOn!,
            $"The drives of {manager.BackupOn} get their keys from {manager.Name}, whose backup lies there: once it is lost, nothing reads the backup.",
            "a medium whose drives do not encrypt, or another key server");

    /// <summary>A copy or a mirror brings a CKDS over whole; what a repository puts into it takes nothing away.</summary>
    private static IEnumerable<PlanAdvice> KeysOfFollowers(Plan plan) =>
        from entry in plan.Keys.Index()
        let key = entry.Item
        let source = plan.KeyStores.FirstOrDefault(store => store.Name == key.KeyStore)?.Follows
        where source is { By: not KeyStoreTransport.Repository } && plan.KeyIn(source.Store, key.Label) is null
        select new PlanAdvice(AdviceRules.KeyTakenAwayByTheNextCopy, $"keys[{entry.Index}].keyStore", key.KeyStore,
            $"{key.KeyStore} follows {source.Store}, which has no {key.Label}: what comes over next takes that key away, and all data under it is lost with it.",
            $"a key of that label in {source.Store} too, or a key store that follows none");

    /// <summary>The array in which the CKDS lies, where all its copies do too; null where something lies elsewhere, or nobody has said.</summary>
    private static string? InOneArray(Plan plan, KeyStore store) =>
        store is { Follows: null, On: { } volume, Sites.Count: 1, Backups.Count: > 0 } && plan.ArrayOf(volume) is { } array
            && store.Backups.All(cycle => cycle.On is { } on && array.Volumes.Contains(on))
            ? array.Name
            : null;

    private static IEnumerable<PlanAdvice> Of(Plan plan, KeyStore store, string path)
    {
        // What comes as copies at times is a copy, and has one in what it follows; a mirror passes a deletion on.
        var copies = plan.KeyStores.Where(other => other.Follows is { By: not KeyStoreTransport.Mirror } source && source.Store == store.Name).SelectMany(other => other.Sites).ToList();
        if (store.Follows is not null)
        {
            // Its copies are those of the key store that it follows.
        }
        else if (store.Backups.Count == 0 && copies.Count == 0)
        {
            yield return new(AdviceRules.KeyStoreNeverCopied, $"{path}.backups", "",
                $"{store.Name} is never copied: a key that is deleted, or a CKDS that is lost, is gone from each of its sites, and all data under its keys with it.",
                "backups: a cycle of copies, of which some lie at another site");
        }
        else if (store.Sites is [var only] && store.Backups.Select(cycle => cycle.Site).Concat(copies).All(site => site == only))
        {
            yield return new(AdviceRules.CkdsCopiesBesideTheLiveSet, $"{path}.backups", only,
                $"Every copy of {store.Name} lies at {only}, the only site of its live set: the loss of that site takes the keys and all their copies.",
                "a cycle whose site is another one, or another site in sites");
        }

        if (copies.Count == 0 && InOneArray(plan, store) is { } array)
        {
            yield return new(AdviceRules.CkdsCopiesInItsArray, $"{path}.backups", array,
                $"Every copy of {store.Name} lies in {array}, as its CKDS does: the loss of that array takes both.",
                "a cycle on a volume of another array or on tape, or another site in sites");
        }

        foreach (var (field, practice) in store.MasterKeys())
        {
            if (practice.SitesWithParts(0).Count > 0 || (field is "masterKey" or "desMasterKey" && store.SharesMasterKey)) continue;
            yield return new(AdviceRules.NoKeyPartsKept, $"{path}.{field}", "",
                $"No key parts of {store.Name} ({field}) are kept anywhere: a coprocessor that is zeroised, replaced or newly installed cannot be given the master key again, and no key opens there.",
                "partsAt, or partSets, at a site that is not lost together with the coprocessors");
        }
    }
}
