using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>Says which edit a fault belongs to.</summary>
internal static class EditFaults
{
    /// <summary>A fault within the item of an edit.</summary>
    public static EditFault InItem(int edit, ItemEdit of, PlanFault fault) =>
        new(edit, new PlanPlace(of.Section, of.Identity ?? "", fault.Path), fault.Value, fault.Rule, fault.Expected);

    /// <summary>The faults that the validator found in a plan as it would be.</summary>
    public static IReadOnlyList<EditFault> InPlan(IEnumerable<(Plan Plan, PlanFault Fault)> found, IReadOnlyList<PlannedChange> changes)
    {
        // Made only when there is a fault: an edit can change 100,000 items.
        Dictionary<(string, string), int?>? edits = null;
        List<EditFault> faults = [];
        foreach (var (plan, fault) in found)
        {
            edits ??= EditsByItem(changes);
            var place = PlanPlace.Of(plan, fault.Path);
            faults.Add(new EditFault(edits.GetValueOrDefault((place.Section, place.Identity)), place, fault.Value, fault.Rule, fault.Expected));
        }

        return faults;
    }

    /// <summary>The identity is taken.</summary>
    public static EditFault Taken(int edit, PlanItem item) => new(
        edit, new PlanPlace(item.Section, item.Identity, PlanSections.Get(item.Section).IdentityKey), item.Identity,
        "Names stand once in their part of the plan, and this one is taken.", "another name");

    /// <summary>The item refers to one that the save removes, and another item takes its name.</summary>
    public static EditFault TakenOver(int? edit, PlanItem item, string path, string name) => new(
        edit, new PlanPlace(item.Section, item.Identity, path), name,
        "This refers to what is removed, and another one takes its name by the same save: it would go over to that one.", "a reference to what stays");

    private static Dictionary<(string, string), int?> EditsByItem(IReadOnlyList<PlannedChange> changes)
    {
        var edits = new Dictionary<(string, string), int?>(changes.Count);
        foreach (var change in changes)
        {
            if (change.Change.After is { } after) edits.TryAdd((after.Section, after.Identity), change.Edit);
        }

        return edits;
    }
}
