using RiskPlanner.Model;

namespace RiskPlanner.Web.Views;

/// <summary>The labels of each key store in the order in which a CKDS has them. Immutable; safe between threads.</summary>
internal sealed class KeyRoster
{
    private readonly Dictionary<string, KeyDefinition[]> _byStore;
    private readonly Dictionary<KeyLabel, int> _places = [];

    public KeyRoster(Plan plan)
    {
        _byStore = plan.Keys.GroupBy(key => key.KeyStore).ToDictionary(group => group.Key, group => InOrder([.. group]));
        foreach (var keys in _byStore.Values)
        {
            foreach (var (place, key) in keys.Index()) _places[key.Label] = place;
        }
    }

    /// <summary>The keys of a store.</summary>
    public IReadOnlyList<KeyDefinition> Of(string store) => _byStore.GetValueOrDefault(store) ?? [];

    /// <summary>The key of a label in a store; null when it has none.</summary>
    public KeyDefinition? Find(string store, string label) =>
        KeyLabel.IsValid(label) && _places.TryGetValue(new KeyLabel(label), out var place) && Of(store) is { } keys && place < keys.Count && keys[place].Label.Text == label
            ? keys[place]
            : null;

    /// <summary>The keys that stand directly before and after one.</summary>
    /// <param name="key">The key.</param>
    /// <param name="reach">How many on each side at most.</param>
    public (IReadOnlyList<KeyDefinition> Before, IReadOnlyList<KeyDefinition> After) Around(KeyDefinition key, int reach)
    {
        var keys = Of(key.KeyStore);
        var place = _places[key.Label];
        return ([.. keys.Take(place).TakeLast(reach)], [.. keys.Skip(place + 1).Take(reach)]);
    }

    // The bytes of each label once: a comparison would make them anew each time.
    private static KeyDefinition[] InOrder(KeyDefinition[] keys)
    {
        var bytes = Array.ConvertAll(keys, key => EbcdicOrder.KeyOf(key.Label.Text));
        Array.Sort(bytes, keys, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)));
        return keys;
    }
}
