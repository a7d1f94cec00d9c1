namespace RiskPlanner.Application.Plans;

/// <summary>A place in an item that names another one.</summary>
/// <param name="Path">The place in the item, such as <c>steps[0].to</c>.</param>
/// <param name="Name">What stands there.</param>
/// <param name="Sections">The sections one of whose items it names; "volumes" are those of the arrays.</param>
public sealed record ItemReference(string Path, string Name, IReadOnlyList<string> Sections);
