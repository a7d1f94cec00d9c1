using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>A table of the guided set-up: items of a section, or CKDS backups, which are parts of key stores.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Section">The section whose items its lines are; of CKDS backups that of key stores.</param>
/// <param name="Columns">Its columns where its text says none.</param>
/// <param name="Example">Two lines that are right.</param>
/// <param name="Help">What to know before filling it in, in a sentence or two.</param>
public sealed record SetupTable(string Key, string Title, PlanSection Section, IReadOnlyList<TableColumn> Columns, string Example, string Help)
{
    /// <summary>Of a part of items, where it goes in the item that its line names first; null where lines are items.</summary>
    public string? PartOf { get; init; }
}
