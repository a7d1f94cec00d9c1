namespace RiskPlanner.Naming;

/// <summary>What came of reading a label.</summary>
/// <param name="Name">The label as the standard reads it.</param>
/// <param name="Part">With an unknown value: the part's index; -1 otherwise.</param>
/// <param name="Start">Where the unknown value begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Suggestion">The label that was probably meant; null when nobody can say.</param>
internal readonly record struct LabelReading(LabelName Name, int Part, int Start, int Length, string? Suggestion);
