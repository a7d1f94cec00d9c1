using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>Which value each label of a plan holds when, and which labels hold the same. Safe between threads.</summary>
public sealed class KeyValues
{
    private readonly Dictionary<KeyLabel, KeyDefinition> _keys;
    private readonly Dictionary<KeyLabel, KeyLabel> _first = [];
    private readonly ILookup<KeyLabel, KeyDefinition> _byFirst;

    /// <summary>Looks at a sound plan. Of a label that several key stores have, the first one's key counts.</summary>
    public KeyValues(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _keys = plan.Keys.DistinctBy(key => key.Label).ToDictionary(key => key.Label);
        foreach (var key in _keys.Values) _first[key.Label] = FirstOf(key);
        _byFirst = plan.Keys.DistinctBy(key => key.Label).ToLookup(key => _first[key.Label]);
    }

    /// <summary>The key of a label; null when the plan has none.</summary>
    public KeyDefinition? Find(KeyLabel label) => _keys.GetValueOrDefault(label);

    /// <summary>
    /// The value that a label holds at a moment: its own once it has got a new one, else the one it was made with, which for a
    /// twin is the other label's. A label that the plan lacks holds a value of its own.
    /// </summary>
    public KeyValue ValueAt(KeyLabel label, Instant moment)
    {
        var renewed = Find(label)?.NewValues.Count(at => at <= moment) ?? 0;
        return renewed > 0 ? new(label, renewed) : new(_first.GetValueOrDefault(label, label), 0);
    }

    /// <summary>The other labels that hold the value of this one at a moment, in the plan's order.</summary>
    public IReadOnlyList<KeyLabel> TwinsAt(KeyLabel label, Instant moment)
    {
        var value = ValueAt(label, moment);
        return [.. _byFirst[value.FirstLabel].Select(key => key.Label).Where(other => other != label && ValueAt(other, moment) == value)];
    }

    // A twin names the label that it was made with; that one can name another. Where a circle is named, it ends.
    private KeyLabel FirstOf(KeyDefinition key)
    {
        var seen = new HashSet<KeyLabel>();
        while (key.SameValueAs is { } other && seen.Add(key.Label) && _keys.TryGetValue(other, out var next)) key = next;
        return key.Label;
    }
}
