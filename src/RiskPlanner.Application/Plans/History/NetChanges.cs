using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Sums up what several versions changed: one change for each item, from first to last.</summary>
internal static class NetChanges
{
    /// <summary>The net changes, by section in the order of the file, then by identity; what came back to what it was is left out.</summary>
    /// <param name="versions">The versions, the earliest first.</param>
    public static IReadOnlyList<PlanChange> Of(IEnumerable<VersionChanges> versions)
    {
        var present = new Dictionary<(string Section, string Identity), PlanChange>();
        var gone = new List<PlanChange>();
        foreach (var version in versions) Add(version.Changes, present, gone);
        return [.. present.Values.Concat(gone).Where(IsChange).OrderBy(OrderOf).ThenBy(change => change.Identity, StringComparer.Ordinal)];
    }

    // The changes of a version happen at once: two items can trade their names. So all are looked up before any is noted.
    private static void Add(IReadOnlyList<PlanChange> changes, Dictionary<(string, string), PlanChange> present, List<PlanChange> gone)
    {
        var summed = changes.Select(change => SumOf(change, present, gone)).ToList();
        foreach (var change in summed)
        {
            if (change.After is { } after)
                present[(after.Section, after.Identity)] = change;
            else if (change.Before is not null)
                gone.Add(change);
        }
    }

    private static PlanChange SumOf(PlanChange change, Dictionary<(string, string), PlanChange> present, List<PlanChange> gone)
    {
        if (change.Before is { } before)
            return present.Remove((before.Section, before.Identity), out var earlier) ? Sum(earlier, change) : change;

        // What was removed and comes back under its name has been changed.
        var removed = gone.FindIndex(one => one.Section == change.Section && one.Before?.Identity == change.Identity);
        if (removed < 0) return change;
        var origin = gone[removed];
        gone.RemoveAt(removed);
        return change with { Before = origin.Before, FormerPosition = origin.FormerPosition };
    }

    // What was removed has stood where it stood at first, or where it was moved or added since.
    private static PlanChange Sum(PlanChange first, PlanChange second) => new(
        first.Before, second.After, first.FormerPosition ?? (first.Position is null ? second.FormerPosition : null), second.After is null ? null : second.Position ?? first.Position);

    private static bool IsChange(PlanChange change) => change.Before != change.After || change.IsMove;

    private static int OrderOf(PlanChange change)
    {
        var index = 0;
        while (PlanSections.All[index].Key != change.Section) index++;
        return index;
    }
}
