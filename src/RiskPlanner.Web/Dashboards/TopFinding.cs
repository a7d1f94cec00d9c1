using RiskPlanner.Application.Findings;

namespace RiskPlanner.Web.Dashboards;

/// <summary>A finding with the page of the item that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Address">The item's form; null where it is about the plan as a whole.</param>
internal sealed record TopFinding(Finding Finding, string? Address);
