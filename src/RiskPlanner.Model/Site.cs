namespace RiskPlanner.Model;

/// <summary>A place that can be lost as a whole.</summary>
/// <param name="Name">Its name (<see cref="PlanName.Rule"/>).</param>
/// <param name="Kind">What it is for.</param>
public sealed record Site(string Name, SiteKind Kind)
{
    /// <summary>
    /// The zones that its TKE workstations are enrolled in: smart cards of another zone cannot be used here, nor copied to cards
    /// that can (TKE Workstation documentation, smart card zones; z/OS facts, 2.4). Empty where nobody has said, so that every card
    /// can be used.
    /// </summary>
    public IReadOnlyList<string> TkeZones { get; init; } = [];
}
