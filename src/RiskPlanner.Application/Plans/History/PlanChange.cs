using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// What happened to one item: added (no before), removed (no after), or changed, in which case its identity may have changed
/// too.
/// </summary>
/// <param name="Before">The item as it was.</param>
/// <param name="After">The item as it is.</param>
/// <param name="FormerPosition">Where a removed or moved item stood (<see cref="StoredItem.Position"/>); null otherwise.</param>
/// <param name="Position">
/// Where an added or moved item goes; null puts an added one at the end, and lets a changed one stay where it is.
/// </param>
public sealed record PlanChange(PlanItem? Before, PlanItem? After, long? FormerPosition = null, long? Position = null)
{
    /// <summary>Whether it stays in the plan and stands elsewhere in its list.</summary>
    public bool IsMove => Before is not null && After is not null && Position is not null && Position != FormerPosition;

    /// <summary>The section of the item.</summary>
    public string Section => (After ?? Before)!.Section;

    /// <summary>The identity that people know it by: the present one, or of what is gone the last one.</summary>
    public string Identity => (After ?? Before)!.Identity;

    /// <summary>The change that undoes this one.</summary>
    public PlanChange Inverse() => new(After, Before, Position, FormerPosition);
}
