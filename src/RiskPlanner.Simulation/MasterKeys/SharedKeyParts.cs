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
        var followers = plan.KeyStores.Where(other => other.SharesMasterKey && other.Follows!.Store == store.Name).Select(other => other.MasterKey).ToList();
        if (followers.Count == 0) return store.MasterKey;
        return store.MasterKey with
        {
            PartSets =
            [
                .. store.MasterKey.PartSets,
                .. followers.SelectMany(practice => practice.PartsAt.Select(site => new KeyPartSet { Site = site, Holders = [], Generations = practice.RetainedGenerations })
                    .Concat(practice.PartSets.Select(set => set with { Generations = set.Generations ?? practice.RetainedGenerations }))),
            ],
        };
    }
}
