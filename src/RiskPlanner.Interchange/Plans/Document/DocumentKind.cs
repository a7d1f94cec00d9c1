namespace RiskPlanner.Interchange;

/// <summary>What kind of document is read, for messages.</summary>
/// <param name="Noun">What it is: "plan".</param>
/// <param name="Begins">How it begins.</param>
/// <param name="Page">The page that describes it.</param>
internal sealed record DocumentKind(string Noun, string Begins, string Page)
{
    /// <summary>A plan.</summary>
    public static DocumentKind Plan { get; } = new("plan", "schema: 1", "docs/plan-file.md");

    /// <summary>A naming standard.</summary>
    public static DocumentKind Standard { get; } = new("standard", "standard: 1", "docs/naming/standards.md");

    /// <summary>Suppressions of findings.</summary>
    public static DocumentKind Suppressions { get; } = new("list of suppressions", "suppressions:", "docs/naming/README.md");

    /// <summary>A TLS profile.</summary>
    public static DocumentKind TlsProfile { get; } = new("profile", "profile: 1", "docs/tls/profiles.md");

    /// <summary>What changes of a plan cost.</summary>
    public static DocumentKind Costs { get; } = new("list of costs", "costs: 1", "docs/mitigation.md");

    /// <summary>With its article.</summary>
    public string What => $"a {Noun}";

    /// <summary>With its article, at the beginning of a sentence.</summary>
    public string Capital => $"A {Noun}";
}
