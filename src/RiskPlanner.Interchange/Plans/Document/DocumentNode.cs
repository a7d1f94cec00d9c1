namespace RiskPlanner.Interchange;

/// <summary>A node of a YAML document with its place. A large plan has millions of them, so a scalar holds no collections.</summary>
internal sealed class DocumentNode
{
    public required DocumentNodeKind Kind { get; init; }

    /// <summary>The line, from 1 on.</summary>
    public required int Line { get; init; }

    /// <summary>The column, from 1 on; of a list in block style, that of its dashes.</summary>
    public required int Column { get; init; }

    /// <summary>Whether a list or mapping stands in brackets or braces.</summary>
    public bool IsFlow { get; init; }

    /// <summary>The text of a scalar, unescaped; empty otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>What kind of value a scalar is by YAML's core schema; text for everything else.</summary>
    public CoreType Type { get; init; } = CoreType.Text;

    public IReadOnlyList<DocumentNode> Items { get; set; } = [];

    /// <summary>The entries of a mapping in the order of the file; a key can stand in it more than once.</summary>
    public IReadOnlyList<DocumentEntry> Entries { get; set; } = [];

    /// <summary>The value of a key, the first if it stands there twice, or null.</summary>
    public DocumentNode? this[string key]
    {
        get
        {
            for (var i = 0; i < Entries.Count; i++)
            {
                var (name, value) = Entries[i];
                if (name.Kind == DocumentNodeKind.Scalar && name.Text == key) return value;
            }

            return null;
        }
    }
}
