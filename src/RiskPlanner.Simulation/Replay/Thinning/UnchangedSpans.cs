using RiskPlanner.Simulation.Timeline;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Replay.Thinning;

/// <summary>
/// The spans of time up to the first event in which nothing changes that a data set's updates and backups depend on: its keys
/// and the level of its sysplex. For one thread.
/// </summary>
internal sealed class UnchangedSpans
{
    private readonly Plan _plan;
    private readonly ThinningRules _rules;
    private readonly Instant _firstStrike;
    private readonly ILookup<KeyLabel, KeyDefinition> _keys;
    private readonly HashSet<string> _changedFromElsewhere;
    private readonly Lazy<IReadOnlyList<Instant>> _changesOfKeys;

    /// <summary>The spans of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="firstStrike">When the first event strikes.</param>
    /// <param name="rules">What ends a span.</param>
    public UnchangedSpans(Plan plan, Instant firstStrike, ThinningRules rules)
    {
        (_plan, _firstStrike, _rules) = (plan, firstStrike, rules);
        _keys = plan.Keys.ToLookup(key => key.Label);
        _changedFromElsewhere =
        [
            .. plan.KeyStores.Where(store => store.Follows is not null).Select(store => store.Name),
            .. plan.Sysplexes.Where(sysplex => !sysplex.SharesUpdates).Select(sysplex => sysplex.KeyStore),
        ];
        _changesOfKeys = new(() => [.. PlanTimeline.OfKeys(plan, new ScheduleMoments(plan)).Where(operation => operation.ChangesKeys).Select(operation => operation.At + Duration.Epsilon).Distinct()]);
    }

    /// <summary>The beginnings of a data set's spans, ascending, the plan's start first; the last span ends with the first event.</summary>
    public IReadOnlyList<Instant> BeginningsOf(DataSetDefinition dataSet, IReadOnlyList<BackupPolicy> policies)
    {
        var changes = new SortedSet<Instant> { _plan.From, dataSet.BeginsIn(_plan) };
        // What is kept of a data set that is deleted is what its last cycles have made.
        if (dataSet.DeletedAt is { } deleted) changes.Add(deleted + Duration.Epsilon);
        foreach (var label in policies.SelectMany(policy => policy.Steps).Select(CopyLabels.Of(_plan).OfferedTo).OfType<KeyLabel>().Concat(dataSet.Labels).Distinct())
        {
            changes.UnionWith(_keys[label].SelectMany(ChangesOf));
        }

        // Block copies of before stay under the label of before.
        if (_rules.LabelsEndSpans) changes.UnionWith(dataSet.LabelChanges.Select(change => change.At + Duration.Epsilon));
        // Who keeps a data set open works with the key of the OPEN until the next one.
        changes.UnionWith(dataSet.Opens?.Occurrences(_plan.From, _plan.Until) ?? []);
        if (_rules.LevelsEndSpans) changes.UnionWith(HomeSysplex.Of(_plan, dataSet).LevelChanges.Select(change => change.At));
        // Cartridges that were carried away before stay under the labels of before.
        changes.UnionWith(_plan.Tapes.SelectMany(tape => tape.Rekeys).Select(rekey => rekey.At + Duration.Epsilon));
        // Whatever comes over from another key store can change every key there, and so does what makes systems read the disk again that are
        // not told of updates.
        if (_rules.KeyRecordsEndSpans && _changedFromElsewhere.Contains(HomeSysplex.Of(_plan, dataSet).KeyStore)) changes.UnionWith(_changesOfKeys.Value);
        return [.. changes.Where(change => change >= _plan.From && change <= _firstStrike)];
    }

    private IEnumerable<Instant> ChangesOf(KeyDefinition key)
    {
        if (_rules.KeyDatesEndSpans && key.BornAt is { } born) yield return born;
        if (_rules.KeyDatesEndSpans && key.ActiveFrom is { } from) yield return from;
        if (_rules.KeyDatesEndSpans && key.ActiveUntil is { } until) yield return until;
        if (!_rules.KeyRecordsEndSpans) yield break;
        // What happens to a record comes after the jobs of its moment, whereas dates and levels hold from theirs on.
        foreach (var operation in KeyRecordOperation.Of(_plan, key).Where(operation => operation.Change != KeyRecordChange.Create)) yield return operation.At + Duration.Epsilon;
    }
}
