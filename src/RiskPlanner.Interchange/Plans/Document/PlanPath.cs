namespace RiskPlanner.Interchange;

/// <summary>Paths such as <c>dataSets[12].keyLabel</c>: how they are put together and followed.</summary>
internal static class PlanPath
{
    // A key can be as long as the file; cut, paths stay short however many values lie under it.
    private const int LongestKey = 64;

    public static string Join(string path, string key)
    {
        if (key.Length > LongestKey) key = string.Concat(key.AsSpan(0, LongestKey), "…");
        return path.Length == 0 ? key : $"{path}.{key}";
    }

    /// <summary>The parts of a path: keys, and indexes in brackets as they stand.</summary>
    public static IEnumerable<string> Parts(string path)
    {
        for (var at = 0; at < path.Length;)
        {
            var end = path.IndexOfAny(['.', '['], at + 1);
            if (end < 0) end = path.Length;
            yield return path[at..end];
            at = end < path.Length && path[end] == '.' ? end + 1 : end;
        }
    }

    /// <summary>The index in a part such as <c>[12]</c>, or -1 when it is a key.</summary>
    public static int IndexOf(string part) =>
        part.Length > 2 && part[0] == '[' && int.TryParse(part.AsSpan(1, part.Length - 2), out var index) ? index : -1;

    /// <summary>Whether the first path is the second or lies in it.</summary>
    public static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal)
        && (path.Length == outer.Length || outer.Length == 0 || path[outer.Length] is '.' or '[');

    /// <summary>The node at a path, or the innermost one on the way to it that exists.</summary>
    public static DocumentNode Locate(DocumentNode root, string path)
    {
        var node = root;
        foreach (var part in Parts(path))
        {
            var index = IndexOf(part);
            var next = index < 0 ? node[part] : node.Items.ElementAtOrDefault(index);
            if (next is null) return node;
            node = next;
        }

        return node;
    }
}
