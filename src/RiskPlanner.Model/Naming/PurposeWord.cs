namespace RiskPlanner.Model;

/// <summary>What a value of the part <c>purpose</c> means.</summary>
/// <param name="Value">The value, such as PRIM.</param>
/// <param name="Means">What keys with it can be for; the first is meant where one is asked for.</param>
public sealed record PurposeWord(string Value, IReadOnlyList<KeyPurpose> Means);
