namespace RiskPlanner.Interchange;

/// <summary>What the items of a list go by in the paths of comments.</summary>
internal static class ItemNames
{
    /// <summary>A name for each item: its identity, the further ones of equal identities with their number after a <c>~</c>.</summary>
    public static string[] Unique(IEnumerable<string> identities)
    {
        var names = new List<string>();
        var used = new HashSet<string>();
        // The number that is tried next, so that many equal identities take no more time than many others.
        var next = new Dictionary<string, int>();
        foreach (var identity in identities)
        {
            var name = identity;
            if (!used.Add(name))
            {
                var number = next.GetValueOrDefault(identity, 2);
                for (name = $"{identity}~{number++}"; !used.Add(name); number++) name = $"{identity}~{number}";
                next[identity] = number;
            }

            names.Add(name);
        }

        return [.. names];
    }
}
