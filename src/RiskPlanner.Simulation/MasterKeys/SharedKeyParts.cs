using RiskPlanner.Model;

namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>The key parts of a master key that several key stores are under. Pure function.</summary>
public static class SharedKeyParts
{
    /// <summary>How the AES master key of a key store is kept: as it says itself, and as those say that follow it by copy or mirror.</summary>
    public static MasterKeyPractice Of(Plan plan, KeyStore store)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        return Shared(plan, store, store.MasterKey, follower => follower.MasterKey);
    }

    /// <summary>The same of the DES master key; null where the CKDS has none.</summary>
    public static MasterKeyPractice? OfDes(Plan plan, KeyStore store)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        return store.DesMasterKey is { } practice ? Shared(plan, store, practice, follower => follower.DesMasterKey) : null;
    }

    private static MasterKeyPractice Shared(Plan plan, KeyStore store, MasterKeyPractice own, Func<KeyStore, MasterKeyPractice?> practiceOf)
    {
        var followers = plan.KeyStores.Where(other => other.SharesMasterKey && other.Follows!.Store == store.Name).Select(practiceOf).OfType<MasterKeyPractice>().ToList();
        if (followers.Count == 0) return own;
        return own with
        {
            PartSets =
            [
                .. own.PartSets,
                .. followers.SelectMany(practice => practice.PartsAt.Select(site => new KeyPartSet { Site = site, Holders = [], Generations = practice.RetainedGenerations })
                    .Concat(practice.PartSets.Select(set => set with { Generations = set.Generations ?? practice.RetainedGenerations }))),
            ],
        };
    }
}
