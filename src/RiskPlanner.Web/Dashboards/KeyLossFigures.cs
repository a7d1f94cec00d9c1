using RiskPlanner.Application.Alignment;

namespace RiskPlanner.Web.Dashboards;

/// <summary>What key-loss windows come to.</summary>
/// <param name="Kinds">How many kinds of data sets have a key.</param>
/// <param name="TooLate">How many of them can lose it for good before anybody notices.</param>
/// <param name="Worst">The one with the worst margin; null where no key's way back ends within the planning period.</param>
internal sealed record KeyLossFigures(int Kinds, int TooLate, AlignedClass? Worst)
{
    public static KeyLossFigures Of(AlignmentDocument windows) => new(windows.Entries.Count, windows.Entries.Count(entry => entry.IsFinding()), windows.WorstMargin());
}
