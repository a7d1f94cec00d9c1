namespace RiskPlanner.Naming;

/// <summary>One of several.</summary>
internal sealed record ChoiceExpression(IReadOnlyList<Expression> Choices) : Expression;
