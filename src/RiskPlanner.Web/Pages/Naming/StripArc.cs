using RiskPlanner.Naming;

namespace RiskPlanner.Web.Pages.Naming;

/// <summary>Keys that belong together.</summary>
/// <param name="Path">The arc.</param>
/// <param name="Group">The keys.</param>
/// <param name="IsInReach">Whether one slip over the lines that were asked for takes them all.</param>
internal sealed record StripArc(string Path, KeyGroup Group, bool IsInReach);
