namespace RiskPlanner.Web.Features;

/// <summary>A page that registered itself.</summary>
/// <param name="Component">The component that shows it.</param>
/// <param name="Template">Its address, with parameters in braces.</param>
/// <param name="Entry">What it is called and where the navigation has it.</param>
internal sealed record PageInfo(Type Component, string Template, PageEntryAttribute Entry)
{
    private readonly string[] _segments = Split(Template);

    /// <summary>What an address has in the places of the parameters; null when it is not this page's.</summary>
    /// <param name="path">An address: no query, from the first slash.</param>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var parts = Split(path);
        if (parts.Length != _segments.Length) return null;
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (segment, part) in _segments.Zip(parts))
        {
            if (segment is not ['{', .. var inner, '}'])
            {
                if (!string.Equals(segment, part, StringComparison.OrdinalIgnoreCase)) return null;
                continue;
            }

            var (name, constraint) = inner.Split(':') is [var only, var kind] ? (only, kind) : (inner, "");
            if (constraint == "int" && !part.All(char.IsAsciiDigit)) return null;
            values[name] = Uri.UnescapeDataString(part);
        }

        return values;
    }

    /// <summary>How many parts of its address are parameters: the fewer, the more it is meant.</summary>
    public int Parameters => _segments.Count(segment => segment.StartsWith('{'));

    /// <summary>An address of this page.</summary>
    /// <param name="template">Its template, or one of the same parameters.</param>
    /// <param name="values">What stands in the places of the parameters.</param>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values) => "/" + string.Join('/', Split(template).Select(segment =>
        segment is ['{', .. var inner, '}'] && values.TryGetValue(inner.Split(':')[0], out var value) ? Uri.EscapeDataString(value) : segment));

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
