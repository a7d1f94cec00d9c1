namespace RiskPlanner.Interchange;

/// <summary>What the items of a list go by in the paths of comments.</summary>
internal static class ItemNames
{
    /// <summary>A name for each item: its identity, the further ones of equal identities with their number after a <c>~</c>.</summary>
    public static string[] Unique(IEnumerable<string> identities)
    {
        var names = new List<string>();
        var used = new HashSet<string>();
        foreach (var identity in identities)
        {
            var name = identity;
            for (var number = 2; !used.Add(name); number++) name = $"{identity}~{number}";
            names.Add(name);
        }

        return [.. names];
    }
}
