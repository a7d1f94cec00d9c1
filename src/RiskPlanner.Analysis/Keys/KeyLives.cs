using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>
/// When keys can be used, as far as their dates, the archive and new values decide it (z/OS facts, 1.4, 1.7 and 2.3). Most keys
/// live through nothing; those can always be used. Immutable and safe between threads.
/// </summary>
internal sealed class KeyLives
{
    private readonly Instant _from;
    private readonly Instant _until;
    private readonly Dictionary<KeyLabel, (KeyDefinition Key, ArchivedKeyPolicy Archived)> _lived = [];
    private readonly Lazy<KeyValues> _values;
    private readonly Plan _plan;
    private readonly CoveringProfiles _profiles;

    public KeyLives(Plan plan)
    {
        (_plan, _profiles) = (plan, CoveringProfiles.Of(plan));
        (_from, _until, _values) = (plan.From, plan.Until, new(() => new KeyValues(plan)));
        var policies = plan.KeyStores.ToDictionary(store => store.Name, store => store.ArchivedKeys);
        foreach (var key in plan.Keys.Where(LivesThroughSomething)) _lived.TryAdd(key.Label, (key, policies.GetValueOrDefault(key.KeyStore)));
    }

    /// <summary>The end of the plan.</summary>
    public Instant Until => _until;

    /// <summary>Whether an OPEN is let through by the state of the key and its profile; whether the key is there is another question.</summary>
    public bool CanOpen(KeyLabel label, Instant at, bool toWrite)
    {
        if (!_profiles.LetCpacf(label)) return false;
        if (!_lived.TryGetValue(label, out var lived)) return true;
        var (key, policy) = lived;
        if (!key.CpacfExportable || !key.ExistsAt(at) || at < key.ActiveFrom || key.ActiveUntil <= at) return false;
        return !IsArchived(key, at) || policy == ArchivedKeyPolicy.Use || (policy == ArchivedKeyPolicy.DecryptOnly && !toWrite);
    }

    /// <summary>Whether the plan has the record of a label at a moment; a copy of then has it too.</summary>
    public bool ExistsAt(KeyLabel label, Instant at) => !_lived.TryGetValue(label, out var lived) || lived.Key.ExistsAt(at);

    /// <summary>When the record of a label is made within the plan; null when it is there from the beginning.</summary>
    public Instant? BornAt(KeyLabel label) => _lived.TryGetValue(label, out var lived) && lived.Key.BornAt > _from ? lived.Key.BornAt : null;

    /// <summary>
    /// When a data set is written first: when it is created or at the plan's start, or at the first update that its key lets through; null when there is
    /// none, as where its application has no access, or the data set has no key.
    /// </summary>
    public Instant? WrittenAt(DataSetDefinition dataSet)
    {
        if (dataSet.KeyLabel is not { } label) return null;
        // Its application's jobs fail where profiles keep the user out whom they run as.
        if (_plan.RunsAsOf(dataSet) is { } user && !(_profiles.LetUpdate(user, dataSet.Name) && _profiles.LetUse(user, label))) return null;
        var begin = dataSet.BeginsIn(_plan);
        return CanOpen(label, begin, toWrite: true) ? begin : FirstUpdateAfter(dataSet, label, begin);
    }

    /// <summary>When a data set that nobody could write before is written by an update after a moment; null when there is none.</summary>
    public Instant? UpdatedAt(DataSetDefinition dataSet, Instant after)
    {
        var label = dataSet.KeyLabel!.Value;
        return _plan.RunsAsOf(dataSet) is { } user && !(_profiles.LetUpdate(user, dataSet.Name) && _profiles.LetUse(user, label)) ? null : FirstUpdateAfter(dataSet, label, after);
    }

    /// <summary>Whether a data set that is written under one label, or in clear, can come under another one.</summary>
    /// <param name="dataSet">The data set as it is until then.</param>
    /// <param name="writtenAt">When it was written under its label.</param>
    /// <param name="change">The change.</param>
    public bool CanRelabel(DataSetDefinition dataSet, Instant writtenAt, LabelChange change)
    {
        if (_plan.RunsAsOf(dataSet) is { } user
            && !(_profiles.LetRead(user, dataSet.Name) && _profiles.LetUse(user, change.KeyLabel) && (dataSet.KeyLabel is not { } present || _profiles.LetUse(user, present)))) return false;
        return (dataSet.KeyLabel is not { } label || (CanOpen(label, change.At, toWrite: false) && !(NewValueAfter(label, writtenAt) < change.At))) && CanOpen(change.KeyLabel, change.At, toWrite: true);
    }

    /// <summary>The times of a data set under its labels, in order; at least one.</summary>
    public IReadOnlyList<LabelLife> TimesOf(DataSetDefinition dataSet) => LabelLives.Of(_plan, this, dataSet);

    /// <summary>The time in which a data set is when something is done at a moment: a change of that moment comes after it.</summary>
    public LabelLife TimeAt(DataSetDefinition dataSet, Instant at) => TimesOf(dataSet).First(time => !(time.LeftAt < at));

    /// <summary>The time in which a data set is after all that is done at a moment.</summary>
    public LabelLife TimeAfter(DataSetDefinition dataSet, Instant at) => TimesOf(dataSet).First(time => !(time.LeftAt <= at));

    /// <summary>Whether a data set can be opened for input at a moment, if its key is there: it is written, and under the label's present value.</summary>
    public bool CanRead(DataSetDefinition dataSet, Instant at) => TimeAt(dataSet, at) is var time && (time.DataSet.KeyLabel is not { } label
        || (time.WrittenAt is { } written && written <= at && !(NewValueAfter(label, written) < at) && CanOpen(label, at, toWrite: false)));

    private Instant? FirstUpdateAfter(DataSetDefinition dataSet, KeyLabel label, Instant after)
    {
        foreach (var at in dataSet.Updates?.Occurrences(_from, _until) ?? [])
        {
            if (at > after && CanOpen(label, at, toWrite: true)) return at;
        }

        return null;
    }

    /// <summary>When a label gets another value than the one that it had at a moment; null when it does not.</summary>
    public Instant? NewValueAfter(KeyLabel label, Instant moment)
    {
        if (!_lived.TryGetValue(label, out var lived)) return null;
        foreach (var at in lived.Key.NewValues)
        {
            // Data is written before keys change, and what a key lived through before the plan is done.
            if (at > _from && at >= moment && at <= _until) return at;
        }

        return null;
    }

    /// <summary>When the plan deletes the record of a label, not before a moment; null when it does not.</summary>
    public Instant? DeletedAfter(KeyLabel label, Instant moment) => _lived.TryGetValue(label, out var lived) && lived.Key.DeletedAt >= moment ? lived.Key.DeletedAt : null;

    /// <summary>The value that a label holds at a moment.</summary>
    public KeyValue ValueAt(KeyLabel label, Instant moment) => _values.Value.ValueAt(label, moment);

    /// <summary>
    /// The value that a label holds before keys change at a moment: what is written or copied then is under it. A plan begins with
    /// the state of its start.
    /// </summary>
    public KeyValue ValueBefore(KeyLabel label, Instant moment) => ValueAt(label, moment > _from ? moment - Duration.Epsilon : moment);

    /// <summary>Equal for keys that live alike; empty for those that live through nothing.</summary>
    public string RoleOf(KeyLabel label) => _lived.TryGetValue(label, out var lived)
        ? $"{Text(lived.Key.CreatedAt)} {Text(lived.Key.DeletedAt)} {Text(lived.Key.ActiveFrom)} {Text(lived.Key.ActiveUntil)} {Text(lived.Key.Archived)} {Text(lived.Key.Recalled)} {lived.Archived} "
            + $"{lived.Key.CpacfExportable} {string.Join(',', lived.Key.NewValues.Select(at => Text(at)))} {_profiles.LetCpacf(label)}"
        : _profiles.LetCpacf(label) ? "" : "not for CPACF";

    /// <summary>A key is archived and recalled after what is opened at the same moment; a plan begins with the state of its start.</summary>
    private bool IsArchived(KeyDefinition key, Instant at)
    {
        var before = at == _from ? at : at - Duration.Epsilon;
        return key.Archived <= before && !(key.Recalled <= before);
    }

    private static bool LivesThroughSomething(KeyDefinition key) =>
        key is not { CreatedAt: null, DeletedAt: null, ActiveFrom: null, ActiveUntil: null, Archived: null, CpacfExportable: true } || key.NewValues.Count > 0;

    private static string Text(Instant? moment) => moment is { } at ? InstantPattern.ExtendedIso.Format(at) : "-";
}
