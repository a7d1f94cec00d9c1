namespace RiskPlanner.Simulation.Tables.Conditions;

/// <summary>A variable of a condition, or its negation.</summary>
/// <param name="Variable">The index of the variable.</param>
/// <param name="IsTrue">Whether it must be true; else it must be false.</param>
public readonly record struct Literal(int Variable, bool IsTrue);
