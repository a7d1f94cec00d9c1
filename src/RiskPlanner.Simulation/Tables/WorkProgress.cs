namespace RiskPlanner.Simulation.Tables;

/// <summary>How far a long piece of work is.</summary>
/// <param name="Done">How many parts are done.</param>
/// <param name="Total">Of how many; grows when more is found to be done.</param>
public readonly record struct WorkProgress(int Done, int Total);
