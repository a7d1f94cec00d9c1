using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Timeline.Classes;

/// <summary>
/// What tells the keys of a plan apart, but for their labels: the key store, the dates of the state, what may be done with the
/// record, who may use it, which key managers hold it, and the roles of the labels that hold the same value. For one thread.
/// </summary>
internal sealed class KeyRoles
{
    private readonly Plan _plan;
    private readonly bool _namesUsers;
    private readonly ILookup<KeyLabel, KeyDefinition> _keys;
    private readonly ILookup<KeyLabel, KeyDefinition> _byValue;
    private readonly Dictionary<KeyLabel, KeyLabel> _twinOf = [];
    private readonly Dictionary<KeyLabel, string> _ofValues = [];
    private readonly Dictionary<KeyDefinition, string> _ofRecords = new(ReferenceEqualityComparer.Instance);

    public KeyRoles(Plan plan)
    {
        _plan = plan;
        _namesUsers = plan.Users.Any();
        _keys = plan.Keys.ToLookup(key => key.Label);
        foreach (var key in plan.Keys)
        {
            if (key.SameValueAs is { } other) _twinOf.TryAdd(key.Label, other);
        }

        _byValue = plan.Keys.ToLookup(key => ValueOf(key.Label));
    }

    /// <summary>The label that a value is known by: twins name the other one.</summary>
    public KeyLabel ValueOf(KeyLabel label) => _twinOf.GetValueOrDefault(label, label);

    /// <summary>The labels of the plan that have a value, by the label that it is known by.</summary>
    public IEnumerable<KeyLabel> LabelsOf(KeyLabel value) => _byValue[value].Select(key => key.Label).Distinct();

    /// <summary>The role of a label: equal for labels that nothing but their names tells apart.</summary>
    public string RoleOf(KeyLabel label) =>
        _keys.Contains(label) ? $"{string.Join(" & ", _keys[label].Select(RecordOf))} among [{OfValue(ValueOf(label))}]" : "no key of the plan";

    private string OfValue(KeyLabel value)
    {
        if (!_ofValues.TryGetValue(value, out var text))
            _ofValues[value] = text = string.Join(" | ", _byValue[value].Select(RecordOf).Order(StringComparer.Ordinal));
        return text;
    }

    private string RecordOf(KeyDefinition key)
    {
        if (_ofRecords.TryGetValue(key, out var text)) return text;
        var managers = _plan.KeyManagers.Index()
            .Where(manager => manager.Item.Keys.Any(mask => mask.Matches(key.Label)))
            .Select(manager => manager.Index);
        // A twin names the label whose value it has: which of the two does so matters to what gives a label a value of its own.
        return _ofRecords[key] = string.Join(' ',
            key.KeyStore, key.SameValueAs is null ? "own" : "twin", key.OwnValue ? "apart" : "", Text(key.CreatedAt), Text(key.DeletedAt), Text(key.ActiveFrom), Text(key.ActiveUntil), Text(key.Archived), Text(key.Recalled),
            string.Join(',', key.NewValues.Select(at => Text(at))), key.CpacfExportable, key.ProhibitArchive, string.Join(',', managers), AccessTo(key.Label));
    }

    /// <summary>Where the plan names somebody, the profile that decides who may use a key; else whether anybody may.</summary>
    private string AccessTo(KeyLabel label)
    {
        var profiles = CoveringProfiles.Of(_plan);
        if (!profiles.SpeakOfKeys) return "";
        var profile = profiles.For(label);
        return _namesUsers ? profile?.Profile.Text ?? "no profile" : profile is { LetsCpacf: true } ? "" : "not for CPACF";
    }

    private static string Text(Instant? moment) => moment is { } at ? InstantPattern.ExtendedIso.Format(at) : "-";
}
