namespace RiskPlanner.Application.Plans;

/// <summary>An item that refers to another one.</summary>
/// <param name="Section">The section of the item that refers.</param>
/// <param name="Identity">The item that refers.</param>
/// <param name="Paths">The places in it that do, such as <c>steps[0].to</c>.</param>
public sealed record ItemUse(string Section, string Identity, IReadOnlyList<string> Paths);
