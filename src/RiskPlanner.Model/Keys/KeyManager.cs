namespace RiskPlanner.Model;

/// <summary>A product beside ICSF that holds keys.</summary>
public sealed record KeyManager
{
    /// <summary>Its name (<see cref="PlanName.Rule"/>).</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required KeyManagerKind Kind { get; init; }

    /// <summary>The site where it runs.</summary>
    public required string Site { get; init; }

    /// <summary>The site of a second instance that holds the same keys; null when there is none.</summary>
    public string? SecondarySite { get; init; }

    /// <summary>The labels of the keys that it holds.</summary>
    public IReadOnlyList<KeyLabelMask> Keys { get; init; } = [];

    /// <summary>
    /// The site where the key lies that protects a repository's data base (UKO: recovery key); null when no copy of it is kept.
    /// </summary>
    public string? RecoveryKeyAt { get; init; }

    /// <summary>What it is for, for people; may be empty.</summary>
    public string Description { get; init; } = "";
}
