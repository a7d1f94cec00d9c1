namespace RiskPlanner.Interchange;

/// <summary>Finds a key among the entries so far: by looking through them while they are few, by a table once they are many.</summary>
internal sealed class FirstKeys(List<DocumentEntry> entries)
{
    private const int Few = 24;
    private Dictionary<string, DocumentNode>? _table;
    private int _entered;

    /// <summary>The first key of this text, or null.</summary>
    public DocumentNode? Find(string key)
    {
        if (_table is null && entries.Count <= Few)
        {
            foreach (var entry in entries)
            {
                if (Matches(entry, key)) return entry.Key;
            }

            return null;
        }

        return Table().GetValueOrDefault(key);
    }

    private static bool Matches(DocumentEntry entry, string key) => entry.Key.Kind == DocumentNodeKind.Scalar && entry.Key.Text == key;

    private Dictionary<string, DocumentNode> Table()
    {
        _table ??= [];
        for (; _entered < entries.Count; _entered++)
        {
            if (entries[_entered].Key is { Kind: DocumentNodeKind.Scalar } key) _table.TryAdd(key.Text, key);
        }

        return _table;
    }
}
