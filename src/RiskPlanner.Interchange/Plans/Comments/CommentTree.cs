namespace RiskPlanner.Interchange;

/// <summary>The comments of a place and of what lies in it, with items by index: what the writer goes down with.</summary>
internal sealed class CommentTree
{
    private SortedDictionary<string, CommentTree>? _keys;
    private SortedDictionary<int, CommentTree>? _items;

    public PlaceComments Comments { get; private set; } = new();

    /// <summary>Whether its comments have been written, or given back.</summary>
    public bool IsTaken { get; set; }

    /// <summary>The path, as it was given.</summary>
    public string Path { get; private init; } = "";

    public IEnumerable<KeyValuePair<string, CommentTree>> Keys => _keys ?? [];

    public IEnumerable<KeyValuePair<int, CommentTree>> Items => _items ?? [];

    /// <summary>The tree of a plan's comments.</summary>
    /// <param name="comments">The comments.</param>
    /// <param name="indexOf">Gives the index of an item in a list of the root, or null when there is no such item.</param>
    /// <param name="unplaced">Receives the comments of items that do not exist.</param>
    public static CommentTree Of(PlanComments comments, Func<string, string, int?> indexOf, List<UnplacedComment> unplaced)
    {
        var root = new CommentTree();
        foreach (var (path, place) in comments.Places)
        {
            if (root.Descend(path, indexOf) is { } at) at.Comments = place;
            else unplaced.Add(new UnplacedComment(path, place));
        }

        return root;
    }

    public CommentTree? Of(string key) => _keys?.GetValueOrDefault(key);

    public CommentTree? Of(int index) => _items?.GetValueOrDefault(index);

    private CommentTree? Descend(string path, Func<string, string, int?> indexOf)
    {
        var at = this;
        string? list = null;
        var depth = 0;
        foreach (var (text, inBrackets) in CommentPath.Parts(path))
        {
            depth++;
            if (!inBrackets)
            {
                at = Below(at._keys ??= new(StringComparer.Ordinal), text, CommentPath.Joined(at.Path, text));
                list = depth == 1 ? text : null;
                continue;
            }

            var index = list is not null ? indexOf(list, text) : int.TryParse(text, out var number) ? number : null;
            if (index is not { } found) return null;
            at = Below(at._items ??= [], found, at.Path + CommentPath.Bracketed(text));
            list = null;
        }

        return at;
    }

    private static CommentTree Below<TPart>(SortedDictionary<TPart, CommentTree> parts, TPart part, string path)
        where TPart : notnull
    {
        if (!parts.TryGetValue(part, out var below)) parts.Add(part, below = new CommentTree { Path = path });
        return below;
    }
}
