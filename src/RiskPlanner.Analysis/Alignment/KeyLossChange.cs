using NodaTime;
using RiskPlanner.Analysis.Mitigation.Catalogue;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// A change of the plan with which the loss of a key is noticed in time: what the closed form is tried with, and what is made in a plan where somebody applies it.
/// Immutable; pure.
/// </summary>
/// <param name="Kind">What is changed.</param>
public sealed record KeyLossChange(KeyLossChangeKind Kind)
{
    private const string AtChanges = "AT-CHANGE";

    /// <summary>Of how many past master keys the key parts are retained; with <see cref="KeyLossChangeKind.RetainKeyParts"/>.</summary>
    public int? Generations { get; init; }

    /// <summary>The place of the cycle that keeps more copies, from 0 on; with <see cref="KeyLossChangeKind.KeepCkdsCopies"/>.</summary>
    public int? Cycle { get; init; }

    /// <summary>How many copies that cycle keeps then.</summary>
    public int? Keep { get; init; }

    /// <summary>How often the data is checked, counted from the beginning of the horizon; with the two kinds that check.</summary>
    public Period? Every { get; init; }

    /// <summary>What it makes of the key store that the key is in.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="store">The key store.</param>
    /// <returns>The key store; the same one where there is nothing to change.</returns>
    internal KeyStore Of(Plan plan, KeyStore store) => Kind switch
    {
        KeyLossChangeKind.RetainKeyParts when store.MasterKey.RetainedGenerations < Generations => store with
        {
            MasterKey = store.MasterKey with
            {
                RetainedGenerations = Generations.Value,
                PartsAt = store.MasterKey.PartsAt.Count + store.MasterKey.PartSets.Count > 0 ? store.MasterKey.PartsAt : [store.Sites[0]],
                PartSets = [.. store.MasterKey.PartSets.Select(set => set with { Generations = null })],
            },
        },
        KeyLossChangeKind.KeepCkdsCopies when Cycle < store.Backups.Count && store.Backups[Cycle.Value].Keep < Keep =>
            store with { Backups = [.. store.Backups.Select((backup, index) => index == Cycle ? backup with { Keep = Keep.Value } : backup)] },
        KeyLossChangeKind.CopyCkdsAtChanges or KeyLossChangeKind.CheckDataAndCopyCkds => CopiedAtChanges(plan, store),
        _ => store,
    };

    /// <summary>Makes the change in a plan.</summary>
    /// <param name="plan">The plan; it may have gone on since the change was found.</param>
    /// <param name="keyStore">The key store that the key is in.</param>
    /// <param name="dataSets">The data sets that come with it, or whose copies do.</param>
    /// <param name="labels">The labels of the key, one for each data set.</param>
    /// <returns>The plan with the change; null where there is nothing to change.</returns>
    public Plan? Apply(Plan plan, string keyStore, IReadOnlyCollection<DataSetName> dataSets, IReadOnlyCollection<KeyLabel> labels)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(dataSets);
        ArgumentNullException.ThrowIfNull(labels);
        var touched = dataSets.ToHashSet();
        var standing = plan.DataSets.Where(dataSet => touched.Contains(dataSet.Name)).ToList();
        if (standing.Count == 0) return null;
        if (Kind == KeyLossChangeKind.KeyRepository) return HeldInRepository(plan, labels);
        var changed = plan with { KeyStores = [.. plan.KeyStores.Select(store => store.Name == keyStore ? Of(plan, store) : store)] };
        var isChanged = changed.KeyStores.Zip(plan.KeyStores).Any(pair => !ReferenceEquals(pair.First, pair.Second));
        if (Kind == KeyLossChangeKind.RetainKeyParts)
        {
            var homes = standing.Select(dataSet => HomeSysplex.Of(plan, dataSet)).Where(home => home.KeyStore == keyStore && !home.SpareDomain).Select(home => home.Name).ToHashSet();
            isChanged |= homes.Count > 0;
            changed = changed with { Sysplexes = [.. changed.Sysplexes.Select(sysplex => homes.Contains(sysplex.Name) ? sysplex with { SpareDomain = true } : sysplex)] };
        }

        if (Every is { } every)
        {
            var checks = Schedule.Repeating(every);
            isChanged |= standing.Exists(dataSet => dataSet.Checks != checks);
            changed = changed with { DataSets = [.. changed.DataSets.Select(dataSet => touched.Contains(dataSet.Name) ? dataSet with { Checks = checks } : dataSet)] };
        }

        return isChanged ? changed : null;
    }

    private static KeyStore CopiedAtChanges(Plan plan, KeyStore store)
    {
        if (store.MasterKey.Changes is not { } changes || store.Backups.Any(cycle => cycle.Name == AtChanges)) return store;
        var moments = changes.Occurrences(plan.From, plan.Until).Select(at => at + Duration.FromHours(1)).Where(at => at <= plan.Until).ToArray();
        return moments.Length == 0 ? store : PlanEdits.WithCycle(store, new CkdsBackup(Schedule.On(moments), moments.Length, store.Sites[0]) { Name = AtChanges });
    }

    private static Plan? HeldInRepository(Plan plan, IReadOnlyCollection<KeyLabel> labels)
    {
        List<KeyLabelMask> missing = [.. labels.Distinct().Where(label => !plan.KeyManagers.Any(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(label)))).Select(label => new KeyLabelMask(label.Text))];
        if (missing.Count == 0) return null;
        if (plan.KeyManagers.FirstOrDefault(manager => manager.Kind == KeyManagerKind.Repository) is { } present)
            return plan with { KeyManagers = [.. plan.KeyManagers.Select(manager => ReferenceEquals(manager, present) ? manager with { Keys = [.. manager.Keys, .. missing] } : manager)] };
        return plan with { KeyManagers = [.. plan.KeyManagers, PlanEdits.NewRepository(plan, missing)] };
    }
}
