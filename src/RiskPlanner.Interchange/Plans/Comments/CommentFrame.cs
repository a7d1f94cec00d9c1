namespace RiskPlanner.Interchange;

/// <summary>A list or mapping of a document on the way down to a place.</summary>
internal sealed class CommentFrame(CommentFrame? outer, DocumentNode node, int index, string? key)
{
    private string[]? _names;
    private string? _path;

    /// <summary>What it lies in; null for the root.</summary>
    public CommentFrame? Outer => outer;

    public DocumentNode Node => node;

    /// <summary>The column of its keys or dashes.</summary>
    public int Column => node.Column;

    /// <summary>Its path; put together at the first use, since few places have comments.</summary>
    public string Path => _path ??= outer is null ? "" : outer.PathOf(key, index);

    /// <summary>The path of one of its parts.</summary>
    public string PathOf(string? key, int index)
    {
        if (key is not null) return CommentPath.Joined(Path, key);
        // Identities count in the lists of the root only.
        return Path + CommentPath.Bracketed(outer is { Outer: null } ? Names()[index] : $"{index}");
    }

    /// <summary>Whether it is the other or lies in it.</summary>
    public bool IsWithin(CommentFrame other)
    {
        for (var frame = this; frame is not null; frame = frame.Outer)
        {
            if (frame == other) return true;
        }

        return false;
    }

    private string[] Names()
    {
        var identity = key is null ? null : PlanSections.Find(key)?.IdentityKey;
        if (_names is not null) return _names;
        var taken = new HashSet<string>();
        return _names = ItemNames.Unique(node.Items.Select((item, index) =>
        {
            var name = (identity is null ? null : item[identity]?.Text) ?? $"{index}";
            // As the items of a plan are told apart: of keys with one label, the further ones by their key store.
            return taken.Add(name) || key != "keys" || item["keyStore"]?.Text is not { } store ? name : $"{name} in={store}";
        }));
    }
}
