using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>Says which edit a fault belongs to.</summary>
internal static class EditFaults
{
    /// <summary>A fault within the item of an edit.</summary>
    public static EditFault InItem(int edit, ItemEdit of, PlanFault fault) =>
        new(edit, new PlanPlace(of.Section, of.Identity ?? "", fault.Path), fault.Value, fault.Rule, fault.Expected);

    /// <summary>A fault that the validator found in the plan as it would be.</summary>
    public static EditFault InPlan(Plan plan, PlanFault fault, IReadOnlyList<PlannedChange> changes)
    {
        var place = PlanPlace.Of(plan, fault.Path);
        var edit = changes.FirstOrDefault(change => change.Change.After is { } after && after.Section == place.Section && after.Identity == place.Identity)?.Edit;
        return new EditFault(edit, place, fault.Value, fault.Rule, fault.Expected);
    }

    /// <summary>The identity is taken.</summary>
    public static EditFault Taken(int edit, PlanItem item) => new(
        edit, new PlanPlace(item.Section, item.Identity, PlanSections.Get(item.Section).IdentityKey), item.Identity,
        "Names stand once in their part of the plan, and this one is taken.", "another name");
}
