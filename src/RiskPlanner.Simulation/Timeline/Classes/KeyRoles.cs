using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>
/// What tells the keys of a plan apart, but for their labels: the key store, the dates of the state, what may be done with the
/// record, which key managers hold it, and the roles of the labels that hold the same value. For one thread.
/// </summary>
internal sealed class KeyRoles
{
    private readonly Plan _plan;
    private readonly Dictionary<KeyLabel, KeyDefinition> _keys = [];
    private readonly ILookup<KeyLabel, KeyDefinition> _byValue;
    private readonly Dictionary<KeyLabel, string> _ofValues = [];
    private readonly Dictionary<KeyLabel, string> _ofRecords = [];

    public KeyRoles(Plan plan)
    {
        _plan = plan;
        foreach (var key in plan.Keys) _keys.TryAdd(key.Label, key);
        _byValue = plan.Keys.ToLookup(key => ValueOf(key.Label));
    }

    /// <summary>The label that a value is known by: twins name the other one.</summary>
    public KeyLabel ValueOf(KeyLabel label) => _keys.GetValueOrDefault(label)?.SameValueAs ?? label;

    /// <summary>The labels of the plan that have a value, by the label that it is known by.</summary>
    public IEnumerable<KeyLabel> LabelsOf(KeyLabel value) => _byValue[value].Select(key => key.Label);

    /// <summary>The role of a label: equal for labels that nothing but their names tells apart.</summary>
    public string RoleOf(KeyLabel label) =>
        _keys.TryGetValue(label, out var key) ? $"{RecordOf(key)} among [{OfValue(ValueOf(label))}]" : "no key of the plan";

    private string OfValue(KeyLabel value)
    {
        if (!_ofValues.TryGetValue(value, out var text))
            _ofValues[value] = text = string.Join(" | ", _byValue[value].Select(RecordOf).Order(StringComparer.Ordinal));
        return text;
    }

    private string RecordOf(KeyDefinition key)
    {
        if (_ofRecords.TryGetValue(key.Label, out var text)) return text;
        var managers = _plan.KeyManagers.Index()
            .Where(manager => manager.Item.Keys.Any(mask => mask.Matches(key.Label)))
            .Select(manager => manager.Index);
        // A twin names the label whose value it has: which of the two does so matters to what gives a label a value of its own.
        return _ofRecords[key.Label] = string.Join(' ',
            key.KeyStore, key.SameValueAs is null ? "own" : "twin", Text(key.ActiveFrom), Text(key.ActiveUntil), Text(key.Archived), Text(key.Recalled),
            string.Join(',', key.NewValues.Select(at => Text(at))), key.CpacfExportable, key.ProhibitArchive, string.Join(',', managers));
    }

    private static string Text(Instant? moment) => moment is { } at ? InstantPattern.ExtendedIso.Format(at) : "-";
}
