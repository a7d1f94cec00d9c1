using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Plans;

/// <summary>A change as it is written; its shape is that of the data base, and outlives the program's own.</summary>
internal sealed record StoredChange(string Section, StoredSide? Before, StoredSide? After, long? FormerPosition, long? Position)
{
    public static StoredChange Of(PlanChange change) => new(change.Section, StoredSide.Of(change.Before), StoredSide.Of(change.After), change.FormerPosition, change.Position);

    public PlanChange ToChange() => new(Before?.ToItem(Section), After?.ToItem(Section), FormerPosition, Position);
}
