namespace RiskPlanner.Model;

/// <summary>An application, whose data sets are judged together.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Criticality">How much depends on it.</param>
/// <param name="Description">What it does, for people; may be empty.</param>
public sealed record BusinessApplication(string Name, Criticality Criticality, string Description);
