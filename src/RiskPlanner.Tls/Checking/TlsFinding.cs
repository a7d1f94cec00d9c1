namespace RiskPlanner.Tls;

/// <summary>Something that a rule found.</summary>
public sealed record TlsFinding
{
    /// <summary>The rule.</summary>
    public required TlsRule Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required TlsSeverity Severity { get; init; }

    /// <summary>Where it is: the setting, or, of one that is not written, what should hold it.</summary>
    public required Place Place { get; init; }

    /// <summary>The name of the setting.</summary>
    public required string Statement { get; init; }

    /// <summary>Its value; never a secret.</summary>
    public required string Value { get; init; }

    /// <summary>What is wrong and why, as sentences.</summary>
    public required string Why { get; init; }

    /// <summary>What would be right.</summary>
    public required string Expected { get; init; }

    /// <summary>The change as the user would make it, to copy; empty when there is nothing to write.</summary>
    public string Change { get; init; } = "";
}
