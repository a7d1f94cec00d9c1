namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>An XML element with its place in the file. Lighter than the framework's own tree, and built without recursion.</summary>
internal sealed class MefElement(string name, string file, int line)
{
    private List<MefElement>? _children;
    private Dictionary<string, string>? _attributes;

    /// <summary>The element's name.</summary>
    public string Name => name;

    public string File => file;

    public int Line => line;

    public IReadOnlyList<MefElement> Children => _children ?? (IReadOnlyList<MefElement>)[];

    public string? this[string attribute] => _attributes?.GetValueOrDefault(attribute);

    public void Add(MefElement child) => (_children ??= []).Add(child);

    public void SetAttribute(string attribute, string value) => (_attributes ??= new(StringComparer.Ordinal))[attribute] = value;
}
