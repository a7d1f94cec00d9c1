using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>
/// Under which labels the data of a plan and its copies lie, in time: data sets come under other labels (<see cref="LabelChange"/>), access methods
/// write copies as the model decides, blocks keep the label that they had, and older copies stay until they are dropped. Each kind of data
/// set is looked at once. For one thread.
/// </summary>
internal sealed class PlanInstances(Plan plan, BackupCoverage coverage)
{
    private readonly Dictionary<DataSetKind, IReadOnlyList<CopiesInTime>> _copies = [];
    private readonly Dictionary<DataSetKind, IReadOnlyList<InstancePeriod>> _periods = [];
    private readonly Dictionary<string, Sysplex?> _homes = [];

    /// <summary>The sysplex that works on a data set; null where the plan has none.</summary>
    public Sysplex? HomeOf(DataSetDefinition dataSet)
    {
        if (!_homes.TryGetValue(dataSet.Volume, out var home)) _homes[dataSet.Volume] = home = plan.Sysplexes.Count == 0 ? null : HomeSysplex.Of(plan, dataSet);
        return home;
    }

    /// <summary>Whether a data set is worked on with the keys of a key store: that of its sysplex, or one that this follows.</summary>
    public bool UsesKeyStore(DataSetDefinition dataSet, string keyStore)
    {
        var used = HomeOf(dataSet)?.KeyStore;
        // A plan without faults has no circle of such stores, and no longer chain than stores.
        for (var steps = 0; used is not null && steps < plan.KeyStores.Count; steps++)
        {
            if (used == keyStore) return true;
            used = plan.KeyStores.FirstOrDefault(store => store.Name == used)?.Follows?.Store;
        }

        return false;
    }

    /// <summary>The copies that all policies make of a data set.</summary>
    public IReadOnlyList<CopiesInTime> CopiesOf(DataSetDefinition dataSet)
    {
        var policies = coverage.PoliciesOf(dataSet);
        var kind = new DataSetKind(dataSet, policies, HomeOf(dataSet));
        if (!_copies.TryGetValue(kind, out var copies)) _copies[kind] = copies = [.. policies.SelectMany(policy => CopiesOf(dataSet, policy))];
        return copies;
    }

    /// <summary>The times in which a data set and its copies lie under the same labels, in order.</summary>
    public IReadOnlyList<InstancePeriod> PeriodsOf(DataSetDefinition dataSet)
    {
        var kind = new DataSetKind(dataSet, coverage.PoliciesOf(dataSet), HomeOf(dataSet));
        if (!_periods.TryGetValue(kind, out var periods)) _periods[kind] = periods = Periods(dataSet, CopiesOf(dataSet));
        return periods;
    }

    /// <summary>The labels that a data set and its copies are ever under.</summary>
    public IEnumerable<KeyLabel> LabelsOf(DataSetDefinition dataSet) =>
        dataSet.Labels.Concat(CopiesOf(dataSet).Select(copies => copies.Label).OfType<KeyLabel>()).Distinct();

    private IReadOnlyList<InstancePeriod> Periods(DataSetDefinition dataSet, IReadOnlyList<CopiesInTime> copies)
    {
        var begin = dataSet.BeginsIn(plan);
        // Nothing of it can be lost from its deletion on.
        var end = dataSet.DeletedAt is { } deleted && deleted < plan.Until ? deleted : plan.Until;
        var turns = dataSet.LabelChanges.Select(change => change.At).Concat(copies.Select(copy => copy.From)).Concat(copies.Select(copy => copy.Until ?? end))
            .Where(at => at > begin && at < end).Append(end).Distinct().Order().ToList();
        var periods = new List<InstancePeriod>();
        var from = begin;
        foreach (var until in turns)
        {
            var own = dataSet.LabelAt(until);
            List<KeyLabel?> labels = [.. copies.Where(copy => copy.From <= from && !(copy.Until <= from)).Select(copy => copy.Label).Prepend(own).Distinct()];
            if (periods.Count > 0 && periods[^1].Own == own && periods[^1].Labels.Count == labels.Count && periods[^1].Labels.All(labels.Contains)) periods[^1] = periods[^1] with { Until = until };
            else periods.Add(new InstancePeriod(own, labels, from, until));
            from = until;
        }

        if (periods.Count > 0 && end == plan.Until) periods[^1] = periods[^1] with { Until = null };
        return periods;
    }

    private IEnumerable<CopiesInTime> CopiesOf(DataSetDefinition dataSet, BackupPolicy policy)
    {
        if (HomeOf(dataSet) is not { } home) yield break;
        var begin = dataSet.BeginsIn(plan);
        var end = dataSet.DeletedAt is { } deleted && deleted < plan.Until ? deleted : plan.Until;
        var turns = dataSet.LabelChanges.Select(change => change.At).Concat(home.LevelChanges.Select(change => change.At)).Where(at => at > begin && at < end).Append(end).Distinct().Order();
        var from = begin;
        foreach (var until in turns)
        {
            // What is done at the moment of a change is done before it.
            var made = policy.Schedule is not { } schedule || (from == begin && policy.ExistingOf(dataSet, plan.From).Any()) ? from
                : schedule.Occurrences(plan.From, until).Select(at => (Instant?)at).FirstOrDefault(at => at > from || (at == from && from == begin));
            if (made is { } first)
            {
                var flow = CopyFlow.Of(plan, home, dataSet with { KeyLabel = dataSet.LabelAt(until) }, policy, first);
                // A later time brings newer copies, of which the last ones of this time are in the end dropped.
                Instant? dropped = until == end ? null : KeyNeed.EndOfCopies(plan, policy, until);
                for (var i = 0; i < flow.Count; i++)
                {
                    if (!flow[i].Step.Withdrawn || i == policy.Steps.Count - 1) yield return new CopiesInTime(policy, flow[i].Target, first, dropped);
                }
            }

            from = until;
        }
    }

    /// <summary>What counts of a data set here; those with changes of their label are each of their own kind.</summary>
    private sealed class DataSetKind : IEquatable<DataSetKind>
    {
        private readonly (KeyLabel? Label, DataSetOrganisation Organisation, Instant? Created, Instant? Deleted, string? Home, DataSetName? Name) _of;
        private readonly IReadOnlyList<BackupPolicy> _policies;

        public DataSetKind(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies, Sysplex? home)
        {
            // Who may read a data set depends on its name, where a policy says as whom it runs.
            var isItsOwn = dataSet.LabelChanges.Count > 0 || policies.Any(policy => policy.RunsAs is not null);
            _of = (dataSet.KeyLabel, dataSet.Organisation, dataSet.CreatedAt, dataSet.DeletedAt, home?.Name, isItsOwn ? dataSet.Name : null);
            _policies = policies;
        }

        public bool Equals(DataSetKind? other) => other is not null && _of == other._of && _policies.Count == other._policies.Count && _policies.Zip(other._policies).All(pair => ReferenceEquals(pair.First, pair.Second));

        public override bool Equals(object? obj) => Equals(obj as DataSetKind);

        public override int GetHashCode() => HashCode.Combine(_of, _policies.Count, _policies.Count > 0 ? System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_policies[0]) : 0);
    }
}
