using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// What happened to one item: added (no before), removed (no after), or changed, in which case its identity may have changed
/// too.
/// </summary>
/// <param name="Before">The item as it was.</param>
/// <param name="After">The item as it is.</param>
/// <param name="Position">
/// Where the added item goes or the removed one stood (<see cref="StoredItem.Position"/>); null puts an added one at the
/// end, and lets a changed one stay where it is.
/// </param>
public sealed record PlanChange(PlanItem? Before, PlanItem? After, long? Position = null)
{
    /// <summary>The section of the item.</summary>
    public string Section => (After ?? Before)!.Section;

    /// <summary>The identity that people know it by: the present one, or of what is gone the last one.</summary>
    public string Identity => (After ?? Before)!.Identity;

    /// <summary>The change that undoes this one.</summary>
    public PlanChange Inverse() => this with { Before = After, After = Before };
}
