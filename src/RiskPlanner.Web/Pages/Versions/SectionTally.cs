using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Editing.Differences;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>How many items of a section differ, by what happened to them.</summary>
/// <param name="Section">The section.</param>
/// <param name="Counts">How many, 1 or more each.</param>
public sealed record SectionTally(PlanSection Section, IReadOnlyList<(DifferenceKind Kind, int Count)> Counts)
{
    /// <summary>Such as "Data sets: 2 added, 1 removed".</summary>
    public string Words => Section.IsHead
        ? SectionWords.Title(Section)
        : $"{SectionWords.Title(Section)}: {string.Join(", ", Counts.Select(count => $"{count.Count:N0} {VersionWords.Kind(count.Kind)}"))}";

    /// <summary>Counts differences, by section in the order of the file.</summary>
    public static IReadOnlyList<SectionTally> Of(IEnumerable<ItemDifference> differences) =>
        [.. differences.GroupBy(difference => difference.Section).Select(group => new SectionTally(
            PlanSections.Get(group.Key), [.. group.CountBy(difference => difference.Kind).OrderBy(count => count.Key).Select(count => (count.Key, count.Value))]))];
}
