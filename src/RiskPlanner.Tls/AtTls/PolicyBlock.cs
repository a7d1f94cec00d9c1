namespace RiskPlanner.Tls;

/// <summary>A statement of AT-TLS policy with braces.</summary>
public sealed class PolicyBlock
{
    internal PolicyBlock(string type, string? name, Place place) => (Type, Name, Place) = (type, name, place);

    /// <summary>Its type, such as <c>TTLSCipherParms</c>, as it is written.</summary>
    public string Type { get; }

    /// <summary>Its name; null when it stands inside another one without a name.</summary>
    public string? Name { get; }

    /// <summary>Where it begins.</summary>
    public Place Place { get; }

    /// <summary>Its parameters, in their order.</summary>
    public IReadOnlyList<Statement> Parameters => Written;

    /// <summary>The statements inside it, in their order.</summary>
    public IReadOnlyList<PolicyBlock> Blocks => Inner;

    internal List<Statement> Written { get; } = [];

    internal List<PolicyBlock> Inner { get; } = [];

    /// <summary>The type and the name, for people.</summary>
    internal string Title => Name is null ? Type : $"{Type} {Name}";

    /// <summary>Whether it is of a type. Case does not count.</summary>
    public bool Is(string type) => Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last parameter of a name; null when it has none.</summary>
    internal Statement? Parameter(string name) => Written.LastOrDefault(parameter => parameter.Is(name));

    /// <summary>All parameters of a name, in their order: what counts of several was not found (F3B), so that each is judged.</summary>
    internal IEnumerable<Statement> AllOf(string name) => Written.Where(parameter => parameter.Is(name));

    /// <summary>Itself and every statement inside it.</summary>
    internal IEnumerable<PolicyBlock> WithInner() => Inner.SelectMany(block => block.WithInner()).Prepend(this);
}
