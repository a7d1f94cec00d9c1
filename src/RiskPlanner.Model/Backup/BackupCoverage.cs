namespace RiskPlanner.Model;

/// <summary>
/// Which data sets are under which backup policies: those that a data set names itself, in its own order, then those whose
/// masks cover its name, in the plan's order, then the continuous ones that any data set of its volume is under, since mirrors
/// pair whole volumes (z/OS facts, 1.6); each once. Looks masks up instead of trying each. Safe between threads.
/// </summary>
public sealed class BackupCoverage
{
    private readonly Plan _plan;
    private readonly Dictionary<string, BackupPolicy> _byName = [];
    private readonly MaskIndex<DataSetMask, int> _byMask = new();
    private readonly MaskIndex<DataSetMask, int> _continuousByMask = new();
    private readonly Lazy<Dictionary<BackupPolicy, List<DataSetDefinition>>> _dataSets;
    private readonly Lazy<Dictionary<string, List<BackupPolicy>>> _mirrors;

    /// <summary>Looks at a plan, sound or not: a name that no policy has leads to none.</summary>
    public BackupCoverage(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
        _dataSets = new(GatherDataSets);
        _mirrors = new(GatherMirrors);
        for (var i = 0; i < plan.BackupPolicies.Count; i++)
        {
            _byName.TryAdd(plan.BackupPolicies[i].Name, plan.BackupPolicies[i]);
            foreach (var mask in plan.BackupPolicies[i].AppliesTo)
            {
                _byMask.Add(mask, i);
                if (plan.BackupPolicies[i].Schedule is null) _continuousByMask.Add(mask, i);
            }
        }
    }

    /// <summary>The policies that a data set is under, each once.</summary>
    public IReadOnlyList<BackupPolicy> PoliciesOf(DataSetDefinition dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        var policies = ChosenFor(dataSet);
        if (!_mirrors.Value.TryGetValue(dataSet.Volume, out var mirrors)) return policies;
        return [.. policies, .. mirrors.Where(mirror => !policies.Contains(mirror))];
    }

    /// <summary>The continuous ones of <see cref="PoliciesOf"/>, in the same order; quicker where most policies have a schedule.</summary>
    public IReadOnlyList<BackupPolicy> ContinuousOf(DataSetDefinition dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (!_mirrors.Value.TryGetValue(dataSet.Volume, out var mirrors)) return [];
        var chosen = ContinuousFor(dataSet);
        return [.. chosen, .. mirrors.Where(mirror => !chosen.Contains(mirror))];
    }

    /// <summary>The plan's data sets that are under a policy of the plan, in the plan's order.</summary>
    public IReadOnlyList<DataSetDefinition> DataSetsUnder(BackupPolicy policy) => _dataSets.Value.GetValueOrDefault(policy) ?? [];

    /// <summary>The policies, by their place in the plan, whose masks cover a data set, ascending, each once, and the first such mask.</summary>
    internal IEnumerable<(int Policy, DataSetMask Mask)> MasksOver(DataSetDefinition dataSet) => MasksOver(dataSet, _byMask);

    private IEnumerable<(int Policy, DataSetMask Mask)> MasksOver(DataSetDefinition dataSet, MaskIndex<DataSetMask, int> masks)
    {
        var found = masks.Find(dataSet.Name.Text);
        return found.Count < 2
            ? found.Select(match => (match.Value, match.Mask))
            : found.GroupBy(match => match.Value).OrderBy(group => group.Key).Select(group => (group.Key, First(group.Key, group.Select(match => match.Mask))));
    }

    /// <summary>The policies that a data set names, or that cover its name.</summary>
    private List<BackupPolicy> ChosenFor(DataSetDefinition dataSet) => ChosenFor(dataSet, _byMask, static _ => true);

    /// <summary>The continuous ones of them.</summary>
    private List<BackupPolicy> ContinuousFor(DataSetDefinition dataSet) => ChosenFor(dataSet, _continuousByMask, static policy => policy.Schedule is null);

    private List<BackupPolicy> ChosenFor(DataSetDefinition dataSet, MaskIndex<DataSetMask, int> masks, Func<BackupPolicy, bool> counts)
    {
        var policies = new List<BackupPolicy>(dataSet.Backups.Count);
        foreach (var name in dataSet.Backups)
        {
            if (_byName.TryGetValue(name, out var policy) && counts(policy) && !policies.Contains(policy)) policies.Add(policy);
        }

        foreach (var (index, _) in MasksOver(dataSet, masks))
        {
            if (!policies.Contains(_plan.BackupPolicies[index])) policies.Add(_plan.BackupPolicies[index]);
        }

        return policies;
    }

    /// <summary>By volume the continuous policies that a data set on it is under, in the plan's order.</summary>
    private Dictionary<string, List<BackupPolicy>> GatherMirrors()
    {
        var gathered = new Dictionary<string, List<BackupPolicy>>();
        if (_plan.BackupPolicies.All(policy => policy.Schedule is not null)) return gathered;
        foreach (var dataSet in _plan.DataSets)
        {
            foreach (var mirror in ContinuousFor(dataSet))
            {
                if (!gathered.TryGetValue(dataSet.Volume, out var mirrors)) gathered[dataSet.Volume] = mirrors = [];
                if (!mirrors.Contains(mirror)) mirrors.Add(mirror);
            }
        }

        var order = new Dictionary<BackupPolicy, int>(ReferenceEqualityComparer.Instance);
        foreach (var (index, policy) in _plan.BackupPolicies.Index()) order.TryAdd(policy, index);
        foreach (var mirrors in gathered.Values) mirrors.Sort((one, other) => order[one].CompareTo(order[other]));
        return gathered;
    }

    private Dictionary<BackupPolicy, List<DataSetDefinition>> GatherDataSets()
    {
        var gathered = new Dictionary<BackupPolicy, List<DataSetDefinition>>(ReferenceEqualityComparer.Instance);
        foreach (var dataSet in _plan.DataSets)
        {
            foreach (var policy in PoliciesOf(dataSet))
            {
                if (!gathered.TryGetValue(policy, out var list)) gathered[policy] = list = [];
                list.Add(dataSet);
            }
        }

        return gathered;
    }

    private DataSetMask First(int policy, IEnumerable<DataSetMask> masks)
    {
        var found = masks.ToHashSet();
        return _plan.BackupPolicies[policy].AppliesTo.First(found.Contains);
    }
}
