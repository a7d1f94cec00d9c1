namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>An XML element with its place in the file. Lighter than the framework's own tree, and built without recursion.</summary>
internal sealed class MefElement(string name, string file, int line)
{
    private List<MefElement>? _children;

    // Few in each element, of which a model can have two million: a table for each would take more than the file.
    private List<(string Name, string Value)>? _attributes;

    /// <summary>The element's name.</summary>
    public string Name => name;

    public string File => file;

    public int Line => line;

    public IReadOnlyList<MefElement> Children => _children ?? (IReadOnlyList<MefElement>)[];

    /// <summary>The value of an attribute, the last one of that name, or null.</summary>
    public string? this[string attribute]
    {
        get
        {
            for (var position = (_attributes?.Count ?? 0) - 1; position >= 0; position--)
            {
                if (_attributes![position].Name == attribute)
                    return _attributes[position].Value;
            }
            return null;
        }
    }

    public void Add(MefElement child) => (_children ??= []).Add(child);

    public void SetAttribute(string attribute, string value) => (_attributes ??= new(1)).Add((attribute, value));
}
