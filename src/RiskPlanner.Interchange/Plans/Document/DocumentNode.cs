namespace RiskPlanner.Interchange;

/// <summary>A node of a YAML document with its place. A large plan has more than a million of them, so they are small.</summary>
internal sealed class DocumentNode(DocumentNodeKind kind, int line, int column)
{
    // The text of a scalar, the DocumentNode[] of a list or the DocumentEntry[] of a mapping.
    private object _content = "";

    public DocumentNodeKind Kind => kind;

    /// <summary>The line, from 1 on.</summary>
    public int Line => line;

    /// <summary>The column, from 1 on; of a list in block style, that of its dashes.</summary>
    public int Column => column;

    /// <summary>Whether a list or mapping stands in brackets or braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>What kind of value a scalar is by YAML's core schema; text for everything else.</summary>
    public CoreType Type { get; init; }

    /// <summary>The text of a scalar, unescaped; empty otherwise.</summary>
    public string Text { get => _content as string ?? ""; init => _content = value; }

    /// <summary>The items of a list; empty otherwise.</summary>
    public IReadOnlyList<DocumentNode> Items => _content as DocumentNode[] ?? [];

    /// <summary>The entries of a mapping in the order of the file; a key can stand in it more than once. Empty otherwise.</summary>
    public IReadOnlyList<DocumentEntry> Entries => _content as DocumentEntry[] ?? [];

    /// <summary>The value of a key, the first if it stands there twice, or null.</summary>
    public DocumentNode? this[string key]
    {
        get
        {
            foreach (var entry in _content as DocumentEntry[] ?? [])
            {
                if (entry.Key.IsScalar && entry.Key.Text == key) return entry.Value;
            }

            return null;
        }
    }

    /// <summary>Gives a list its items, once they are read.</summary>
    public void Fill(List<DocumentNode> items) => _content = items.ToArray();

    /// <summary>Gives a mapping its entries, once they are read.</summary>
    public void Fill(List<DocumentEntry> entries) => _content = entries.ToArray();
}
