namespace RiskPlanner.Naming;

/// <summary>One character of a set (<see cref="LabelAlphabet"/>).</summary>
internal sealed record CharactersExpression(ulong Set) : Expression;
