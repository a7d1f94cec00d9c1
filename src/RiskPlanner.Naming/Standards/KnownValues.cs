using System.Text;

namespace RiskPlanner.Naming;

/// <summary>The values of a part, to look texts up among. Safe between threads.</summary>
internal sealed class KnownValues
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Lazy<NearestValues> _nearest;

    public KnownValues(IReadOnlyList<string> values)
    {
        All = values;
        _lookup = new HashSet<string>(values, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _nearest = new(() => new NearestValues(values));
    }

    /// <summary>The values.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Whether a text is one of them.</summary>
    public bool Contains(ReadOnlySpan<byte> text)
    {
        Span<char> characters = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++) characters[i] = (char)text[i];
        return _lookup.Contains(characters);
    }

    /// <summary>The value that a text probably meant, or null.</summary>
    public string? Nearest(ReadOnlySpan<byte> text) => _nearest.Value.Find(Encoding.ASCII.GetString(text));
}
