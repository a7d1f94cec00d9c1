namespace RiskPlanner.Model;

/// <summary>A place that can be lost as a whole.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Kind">What it is for.</param>
public sealed record Site(string Name, SiteKind Kind);
