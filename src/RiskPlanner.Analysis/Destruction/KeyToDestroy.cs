using NodaTime;
using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Destruction;

/// <summary>
/// The key values that have to vanish with a label's record, and who else holds them when: a label can have had another value when
/// data was written under it, and twins can hold the value under labels of their own. Immutable; for one thread.
/// </summary>
internal sealed class KeyToDestroy
{
    private readonly Plan _plan;
    private readonly HashSet<KeyValue> _targets;
    private readonly List<KeyDefinition> _holders;

    /// <param name="plan">A validated plan.</param>
    /// <param name="lives">What its keys live through.</param>
    /// <param name="key">The key whose record is deleted.</param>
    /// <param name="at">When.</param>
    /// <param name="writtenAt">When the data sets that shall be unreadable were written under it.</param>
    /// <param name="presentValue">Whether the value that the record holds shall vanish too, whatever is under it.</param>
    public KeyToDestroy(Plan plan, KeyLives lives, KeyDefinition key, Instant at, IReadOnlyList<Instant> writtenAt, bool presentValue)
    {
        (_plan, Key, At, Lives) = (plan, key, at, lives);
        _targets = [.. writtenAt.Select(moment => lives.ValueBefore(key.Label, moment))];
        if (presentValue) _targets.Add(lives.ValueAt(key.Label, at));
        // Labels of other stores cannot hold it: a value is generated in one key store.
        _holders = [.. plan.Keys.Where(other => other.KeyStore == key.KeyStore)];
    }

    /// <summary>The key whose record is deleted.</summary>
    public KeyDefinition Key { get; }

    /// <summary>When.</summary>
    public Instant At { get; }

    /// <summary>What the plan's keys live through.</summary>
    public KeyLives Lives { get; }

    /// <summary>The other labels that hold a value when the record is deleted, each with the last moment at which it does; null when it always does.</summary>
    public IEnumerable<(KeyLabel Label, Instant? Until)> Twins() => _holders
        .Where(other => other.Label != Key.Label && _targets.Contains(Lives.ValueAt(other.Label, At)))
        .Select(other => (other.Label, Lives.NewValueAfter(other.Label, At + Duration.Epsilon)));

    /// <summary>
    /// The labels under which a CKDS copy of a moment holds a value. After the deletion that is the label of a twin which gets another
    /// value later; what is taken under a twin that stays is not counted, since it has to be destroyed too.
    /// </summary>
    public IReadOnlyList<KeyLabel> HeldByCopyOf(Instant takenAt) =>
    [
        .. _holders.Select(other => other.Label)
            .Where(label => takenAt <= At || (label != Key.Label && Lives.NewValueAfter(label, At + Duration.Epsilon) is not null))
            .Where(label => Lives.ExistsAt(label, takenAt) && _targets.Contains(Lives.ValueBefore(label, takenAt)))
            .OrderBy(label => label == Key.Label ? 0 : 1),
    ];

    /// <summary>The labels that ever hold a value.</summary>
    public IReadOnlyList<KeyLabel> EverHeldBy() =>
        [.. _holders.Where(other => other.NewValues.Append(_plan.From).Any(moment => _targets.Contains(Lives.ValueAt(other.Label, moment)))).Select(other => other.Label)];
}
