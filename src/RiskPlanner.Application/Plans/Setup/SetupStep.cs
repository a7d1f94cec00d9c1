namespace RiskPlanner.Application.Plans;

/// <summary>A step of the guided set-up.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Lead">What it is about, in a sentence.</param>
/// <param name="Tables">What is filled in.</param>
public sealed record SetupStep(string Title, string Lead, IReadOnlyList<SetupTable> Tables);
