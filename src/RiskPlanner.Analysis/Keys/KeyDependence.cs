using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>
/// What depends on each key of a plan, derived from its data sets and the policies they are under. A data set is lost with a
/// key value when it is encrypted under it and every copy that its policies make is, too. What else a copy can be lost by
/// (its site, its medium) is not asked here: that is what replays are for. Looks at each data set once; safe between threads.
/// </summary>
public sealed class KeyDependence
{
    /// <summary>How many data sets a reason names.</summary>
    public const int MostNamed = 5;

    private readonly Instant _moment;
    private readonly Dictionary<KeyLabel, int> _primaries = [];
    private readonly Dictionary<KeyLabel, Dictionary<(BackupPolicy Policy, bool Blocks), int>> _backups = [];
    private readonly Dictionary<KeyValue, Dictionary<string, Gathered>> _losses = [];
    private readonly Dictionary<BackupPolicy, int> _order = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks at a sound plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="coverage">Its backup coverage.</param>
    /// <param name="moment">
    /// When: it decides which values labels hold, and whether access methods encrypt tape. A data set stays under the value that
    /// its label held at the plan's start, when it was allocated.
    /// </param>
    public KeyDependence(Plan plan, BackupCoverage coverage, Instant moment)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(coverage);
        (_moment, Values) = (moment, new KeyValues(plan));
        foreach (var (index, policy) in plan.BackupPolicies.Index()) _order.TryAdd(policy, index);
        var judge = new CopyJudgement(plan, Values, moment);
        foreach (var dataSet in plan.DataSets) Take(plan, judge, dataSet, coverage.PoliciesOf(dataSet));
    }

    /// <summary>The values of the plan's labels.</summary>
    public KeyValues Values { get; }

    /// <summary>What a label protects at the moment.</summary>
    public KeyUse Of(KeyLabel label)
    {
        var backups = _backups.TryGetValue(label, out var found)
            ? found.OrderBy(entry => _order[entry.Key.Policy]).ThenBy(entry => entry.Key.Blocks)
                .Select(entry => new BackupUse(entry.Key.Policy, entry.Key.Blocks, entry.Value))
            : [];
        var losses = _losses.TryGetValue(Values.ValueAt(label, _moment), out var reasons)
            ? reasons.OrderByDescending(reason => reason.Value.Count).ThenBy(reason => reason.Key, StringComparer.Ordinal)
                .Select(reason => new KeyLoss(reason.Key, reason.Value.Count, reason.Value.First))
            : [];
        return new KeyUse(_primaries.GetValueOrDefault(label), [.. backups], [.. losses]);
    }

    private void Take(Plan plan, CopyJudgement judge, DataSetDefinition original, IReadOnlyList<BackupPolicy> policies)
    {
        var times = TimesOf(plan, original);
        var dataSet = times[^1].DataSet;
        if (dataSet.KeyLabel is { } label) _primaries[label] = _primaries.GetValueOrDefault(label) + 1;
        var survives = false;
        var reasons = new List<string>(policies.Count);
        foreach (var policy in policies)
        {
            var judged = judge.Of(policy, dataSet);
            foreach (var copy in judged.UnderLabels) Count(copy);
            survives |= judged.Survives;
            reasons.Add(judged.Reason);
            foreach (var (left, _) in times.SkipLast(1).Where((time, place) => IsKept(policy, time.DataSet.BeginsIn(plan), time.Until!.Value, place == 0 && policy.ExistingOf(original, plan.From).Any())))
            {
                // Block copies of before are under the label of before.
                var before = judge.Of(policy, left);
                foreach (var copy in before.UnderLabels.Where(copy => copy.Blocks && !judged.UnderLabels.Contains(copy))) Count(copy);
                survives |= before.HasBlocks && ValueOf(plan, left) != ValueOf(plan, dataSet);
            }
        }

        if (dataSet.KeyLabel is not { } own || survives) return;
        var value = Values.ValueAt(own, dataSet.BeginsIn(plan));
        if (!_losses.TryGetValue(value, out var byReason)) _losses[value] = byReason = [];
        var words = reasons.Count == 0 ? "No backup policy covers them." : string.Join(" ", reasons);
        if (!byReason.TryGetValue(words, out var gathered)) byReason[words] = gathered = new Gathered();
        gathered.Add(dataSet.Name);
    }

    private KeyValue? ValueOf(Plan plan, DataSetDefinition dataSet) => dataSet.KeyLabel is { } label ? Values.ValueAt(label, dataSet.BeginsIn(plan)) : null;

    /// <summary>
    /// The data set as it was under each of its labels up to the moment, as if it were another one; the last one is what it is then. What happens to
    /// a record at the moment of a change comes after it.
    /// </summary>
    private List<(DataSetDefinition DataSet, Instant? Until)> TimesOf(Plan plan, DataSetDefinition dataSet) => dataSet.LabelChanges.Count == 0 ? [(dataSet, null)] :
        [.. dataSet.LabelPeriodsIn(plan).TakeWhile((period, place) => place == 0 || period.From <= _moment)
            .Select((period, place) => (dataSet with { KeyLabel = period.Label, LabelChanges = [], CreatedAt = place == 0 ? dataSet.CreatedAt : period.From - Duration.Epsilon }, period.Until))];

    /// <summary>Whether copies of a policy that were made in a time, or were there when it began, are still kept at the moment.</summary>
    private bool IsKept(BackupPolicy policy, Instant from, Instant until, bool wereThere) => policy.Schedule is { } schedule
        && (wereThere || schedule.Occurrences(from, until).Any()) && schedule.Occurrences(from, _moment).Count(at => at > until) < policy.VersionsKept;

    private void Count((KeyLabel Label, BackupPolicy Policy, bool Blocks) copy)
    {
        if (!_backups.TryGetValue(copy.Label, out var uses)) _backups[copy.Label] = uses = [];
        uses[(copy.Policy, copy.Blocks)] = uses.GetValueOrDefault((copy.Policy, copy.Blocks)) + 1;
    }

    private sealed class Gathered
    {
        public int Count { get; private set; }

        public List<DataSetName> First { get; } = [];

        public void Add(DataSetName name)
        {
            if (Count++ < MostNamed) First.Add(name);
        }
    }
}
