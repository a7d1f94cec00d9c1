using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Threats;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>How a plan differs from an earlier one.</summary>
/// <param name="SinceSha256">The hash of the earlier plan's file, in hex.</param>
/// <param name="Items">What was added, removed or changed, in the order of the file. Names decide which items are the same.</param>
/// <param name="Verdicts">The verdicts that changed.</param>
public sealed record ReportChanges(string SinceSha256, IReadOnlyList<ItemDifference> Items, IReadOnlyList<VerdictDifference> Verdicts)
{
    /// <summary>The differences of two plans. Pure function; comments do not count.</summary>
    public static IReadOnlyList<ItemDifference> ItemsBetween(Plan earlier, Plan later)
    {
        var before = ItemsOf(earlier);
        var after = ItemsOf(later);
        var kept = after.Where(pair => before.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => new PlanChange(before.GetValueOrDefault(pair.Key), pair.Value));
        var gone = before.Where(pair => !after.ContainsKey(pair.Key)).Select(pair => new PlanChange(pair.Value, null));
        var places = PlanSections.All.Select((section, index) => (section.Key, index)).ToDictionary(pair => pair.Key, pair => pair.index, StringComparer.Ordinal);
        return [.. kept.Concat(gone).Select(ItemDifference.Of).OrderBy(difference => places[difference.Section])];
    }

    private static Dictionary<(string Section, string Identity), PlanItem> ItemsOf(Plan plan) =>
        PlanItems.Split(plan, PlanComments.Empty).ToDictionary(item => (item.Section, item.Identity));
}
