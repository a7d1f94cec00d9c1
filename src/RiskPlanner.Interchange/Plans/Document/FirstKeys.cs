namespace RiskPlanner.Interchange;

/// <summary>Finds a key among the entries so far: by looking through them while they are few, by a table once they are many.</summary>
internal sealed class FirstKeys(List<DocumentEntry> entries)
{
    private const int Few = 24;
    private Dictionary<string, DocumentKey>? _table;
    private int _entered;

    /// <summary>The first key of this text, or null.</summary>
    public DocumentKey? Find(string key)
    {
        if (_table is null && entries.Count <= Few)
        {
            foreach (var entry in entries)
            {
                if (Matches(entry, key)) return entry.Key;
            }

            return null;
        }

        return Table().TryGetValue(key, out var first) ? first : null;
    }

    private static bool Matches(DocumentEntry entry, string key) => entry.Key.IsScalar && entry.Key.Text == key;

    private Dictionary<string, DocumentKey> Table()
    {
        _table ??= [];
        for (; _entered < entries.Count; _entered++)
        {
            if (entries[_entered].Key is { IsScalar: true } key) _table.TryAdd(key.Text, key);
        }

        return _table;
    }
}
