using RiskPlanner.Analysis.Mitigation.Catalogue;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// What could be changed in a plan (docs/mitigation.md): for each group of data sets one more copy of several kinds, for each key store, policy and sysplex what is kept
/// of it. Immutable.
/// </summary>
/// <param name="Changes">The changes, in the order in which they are made: copies by the plan's order of data sets, then policies, key stores, inventories, sysplexes, repositories.</param>
/// <param name="NotOffered">Kinds of which there is no change, with the reasons; what costs rule out is not here.</param>
public sealed record ChangeCatalogue(IReadOnlyList<MitigationChange> Changes, IReadOnlyList<(ChangeKind Kind, string Why)> NotOffered)
{
    /// <summary>The catalogue of a plan.</summary>
    /// <param name="plan">A validated plan with at least one data set.</param>
    /// <param name="groups">Its data sets by groups.</param>
    /// <param name="costs">What changes cost.</param>
    /// <param name="withNotices">
    /// Whether it counts how old what comes back is, and when damage is noticed: where only losses for good that are noticed at once count, changes for that do nothing.
    /// </param>
    public static ChangeCatalogue Of(Plan plan, IReadOnlyList<DataSetGroup> groups, CostTable costs, bool withNotices)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(costs);
        var offers = new List<Offer>();
        foreach (var (place, group) in groups.Index())
        {
            var copies = new CopyChanges(plan, group, place + 1, costs);
            offers.AddRange([copies.OwnKey(), copies.OnOtherArray(), copies.AtOtherSite(), copies.InVault(), copies.PointInTime()]);
            if (withNotices) offers.AddRange([copies.AfterUpdate(), OtherChanges.ShorterChecks(plan, group, costs)]);
        }

        var coverage = new BackupCoverage(plan);
        offers.AddRange(plan.BackupPolicies.Index().Select(policy => OtherChanges.MoreGenerations(plan, coverage, policy.Item, policy.Index, costs)));
        foreach (var (place, store) in plan.KeyStores.Index())
        {
            // Nothing is under the keys of a key store that has none; one that follows another has its copies from there.
            if (store.Follows is not null || plan.Keys.All(key => key.KeyStore != store.Name)) continue;
            var changes = new KeyStoreChanges(plan, store, place, costs);
            offers.AddRange([changes.CopyElsewhere(), changes.CopyAtChange(), changes.RetainedParts(), changes.PartsElsewhere(), changes.LongerInterval(), changes.OwnValues()]);
        }

        offers.AddRange(plan.Inventories.Index().Select(inventory => OtherChanges.InventoryBackup(plan, inventory.Item, inventory.Index, costs)));
        offers.AddRange(plan.Sysplexes.Index().Select(sysplex => OtherChanges.SpareDomain(sysplex.Item, sysplex.Index, costs)));
        offers.Add(OtherChanges.Repository(plan, costs));
        return new ChangeCatalogue(
            [.. offers.Select(offer => offer.Change).OfType<MitigationChange>()],
            [.. offers.Where(offer => offer is { Change: null, WhyNot.Length: > 0, Kind: { } kind } && costs.Offers(kind)).Select(offer => (offer.Kind!.Value, offer.WhyNot))]);
    }

    /// <summary>The plan with some of the changes, made in the order of the catalogue.</summary>
    /// <param name="plan">The plan, or one of its parts.</param>
    /// <param name="chosen">Which of the changes, by their places.</param>
    public Plan Apply(Plan plan, IReadOnlySet<int> chosen)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        return Changes.Index().Where(change => chosen.Contains(change.Index)).Aggregate(plan, (changed, change) => change.Item.Apply(changed));
    }
}
