namespace RiskPlanner.Naming;

/// <summary>What a step defines.</summary>
/// <param name="Kind">Of what kind.</param>
/// <param name="Name">The profile, data class or policy of the plan; null of a key profile.</param>
public sealed record RenameDefinition(RenameDefinitionKind Kind, string? Name);
