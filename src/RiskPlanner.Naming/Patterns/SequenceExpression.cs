namespace RiskPlanner.Naming;

/// <summary>One after the other; nothing when there is none.</summary>
internal sealed record SequenceExpression(IReadOnlyList<Expression> Parts) : Expression;
