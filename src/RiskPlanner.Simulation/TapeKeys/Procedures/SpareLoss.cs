namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>One loss more, which a procedure that was carried out whole outlives: that it does is what redundancy means here. Immutable.</summary>
/// <param name="Name">What is lost, in words.</param>
/// <param name="Commands">How.</param>
public sealed record SpareLoss(string Name, IReadOnlyList<ServingCommand> Commands);
