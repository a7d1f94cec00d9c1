namespace RiskPlanner.Naming;

/// <summary>The same from so many to so many times; without a maximum as often as one likes.</summary>
internal sealed record RepeatExpression(Expression Inner, int Minimum, int? Maximum) : Expression;
