using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>
/// The part of a plan that decides what becomes of some data sets: these, those that are struck, that start mirrors which
/// matter to them or use their keys, with all their keys and policies. All key stores, sysplexes and policies stay.
/// </summary>
internal static class ClassExcerpt
{
    /// <summary>The part of a plan.</summary>
    public static Plan Of(ClassIndex index, IEnumerable<DataSetDefinition> wanted) => Of(index, Closed(index, wanted, isAskedOfAll: true));

    /// <summary>
    /// The part of a plan that decides about some data sets, where nobody asks what becomes of those that they need: who starts a mirror or notices first is in
    /// it, and not what decides about him.
    /// </summary>
    public static Plan OfThese(ClassIndex index, IEnumerable<DataSetDefinition> wanted) => Of(index, Closed(index, wanted, isAskedOfAll: false));

    /// <summary>The same of a single data set, for what is noticed by itself or by who works with it: nobody is in it who only notices.</summary>
    public static Plan OfOne(ClassIndex index, DataSetDefinition wanted) => Of(index, Closed(index, [wanted], isAskedOfAll: false, withCompany: false));

    /// <summary>The data sets that can notice earlier what a data set lacks, or whose recovery can change what it finds.</summary>
    public static IReadOnlyList<DataSetDefinition> CompanyOf(ClassIndex index, DataSetDefinition dataSet) =>
        [.. index.EarlierUsersOf(LabelsOf(index, dataSet, index.Coverage.PoliciesOf(dataSet).SelectMany(policy => policy.Steps)))];

    private static Plan Of(ClassIndex index, HashSet<DataSetDefinition> needed)
    {
        var plan = index.Plan;
        var dataSets = plan.DataSets.Where(needed.Contains).ToList();
        var policies = dataSets.SelectMany(index.Coverage.PoliciesOf).ToHashSet<BackupPolicy>(ReferenceEqualityComparer.Instance);
        var media = dataSets.SelectMany(dataSet => dataSet.Media)
            .Concat(policies.SelectMany(policy => policy.Steps).Select(step => step.To))
            .Concat(plan.KeyStores.SelectMany(store => store.Media))
            .Concat(plan.Inventories.SelectMany(inventory => inventory.Media))
            .Concat(plan.KeyManagers.SelectMany(manager => manager.Media))
            .Concat(index.Struck)
            .ToHashSet();
        var spares = StandingNames.SparesOf(index.Strikes);
        return plan with
        {
            // By name: what covers a data set as its volume is mirrored for others is no longer there.
            DataSets = [.. dataSets.Select(dataSet => dataSet with { Backups = [.. index.Coverage.PoliciesOf(dataSet).Select(policy => policy.Name)] })],
            Keys = KeysOf(index, dataSets, policies),
            Arrays = [.. plan.Arrays.Select(array => array with { Volumes = [.. array.Volumes.Where((volume, place) => place < spares || media.Contains(volume))] })],
        };
    }

    private static HashSet<DataSetDefinition> Closed(ClassIndex index, IEnumerable<DataSetDefinition> wanted, bool isAskedOfAll, bool withCompany = true)
    {
        var needed = new HashSet<DataSetDefinition>(ReferenceEqualityComparer.Instance);
        HashSet<DataSetDefinition> asked = new(wanted, ReferenceEqualityComparer.Instance);
        var underWay = new Queue<DataSetDefinition>(asked.Concat(index.Plan.DataSets.Where(dataSet => index.Struck.Contains(dataSet.Name.Text))));
        var secondaries = new HashSet<string>();
        while (underWay.TryDequeue(out var dataSet))
        {
            if (!needed.Add(dataSet) || !(isAskedOfAll || asked.Contains(dataSet))) continue;
            var steps = index.Coverage.PoliciesOf(dataSet).SelectMany(policy => policy.Steps).ToList();
            foreach (var mirror in dataSet.Media.SelectMany(index.Mirrors.From)) underWay.Enqueue(mirror.Starter);
            // Whether a volume follows another one decides what reaches it; which one does not.
            foreach (var volume in steps.Select(step => step.To).Concat(dataSet.Media))
            {
                if (secondaries.Add(volume) && index.Mirrors.To(volume) is [var first, ..]) underWay.Enqueue(first.Starter);
            }

            foreach (var user in withCompany ? index.EarlierUsersOf(LabelsOf(index, dataSet, steps)) : []) underWay.Enqueue(user);
        }

        return needed;
    }

    private static IEnumerable<KeyLabel> LabelsOf(ClassIndex index, DataSetDefinition dataSet, IEnumerable<BackupStep> steps) =>
        steps.Select(CopyLabels.Of(index.Plan).OfferedTo).OfType<KeyLabel>().Concat(dataSet.Labels).Distinct();

    private static IReadOnlyList<KeyDefinition> KeysOf(ClassIndex index, IReadOnlyList<DataSetDefinition> dataSets, IReadOnlySet<BackupPolicy> policies)
    {
        // Where a CKDS comes whole from another one, what happens to any record decides when it does so, and whether its mirror is split.
        if (index.Rules.FollowersKeepAllKeys && index.Plan.KeyStores.Any(store => store.Follows is not null)) return index.Plan.Keys;
        var labels = policies.SelectMany(policy => policy.Steps).Select(CopyLabels.Of(index.Plan).OfferedTo).Concat(dataSets.SelectMany(dataSet => dataSet.Labels).Select(label => (KeyLabel?)label))
            .Concat(dataSets.Select(CopyLabels.Of(index.Plan).OfferedToRestored))
            .OfType<KeyLabel>()
            .ToHashSet();
        labels.UnionWith(index.Plan.Keys.Where(key => index.Struck.Contains(key.Label.Text)).Select(key => key.Label));
        var values = index.Plan.Keys.Where(key => labels.Contains(key.Label)).Select(ValueOf).ToHashSet();
        // Recoverers look for a label that no key of the plan has.
        return [.. index.Plan.Keys.Where(key => values.Contains(ValueOf(key)) || key.Label.Text.StartsWith(Recovery.Solving.RestoreTarget.LabelPrefix, StringComparison.Ordinal))];
    }

    private static KeyLabel ValueOf(KeyDefinition key) => key.SameValueAs ?? key.Label;
}
