namespace RiskPlanner.Simulation.Tables;

/// <summary>Something that a threat table takes for granted.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Sentence">What is taken for granted.</param>
/// <param name="Lift">The name by which a table without it can be asked for; null when that cannot be asked.</param>
/// <param name="WhenLifted">What a title says when it does not hold; empty when that cannot be.</param>
public sealed record Assumption(string Id, string Sentence, string? Lift = null, string WhenLifted = "");
