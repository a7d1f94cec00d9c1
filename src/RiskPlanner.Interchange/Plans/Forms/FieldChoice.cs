namespace RiskPlanner.Interchange;

/// <summary>A word that can stand under a key.</summary>
/// <param name="Word">The word as the file has it.</param>
/// <param name="Meaning">What it means; may be empty.</param>
public sealed record FieldChoice(string Word, string Meaning);
