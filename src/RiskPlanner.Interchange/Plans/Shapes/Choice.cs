namespace RiskPlanner.Interchange;

/// <summary>One value of a fixed set.</summary>
/// <param name="Word">How a plan writes it.</param>
/// <param name="Value">The model's value.</param>
/// <param name="Meaning">What it means, for the reference page; may be empty.</param>
internal sealed record Choice(string Word, object Value, string Meaning);
