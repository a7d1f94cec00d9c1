using RiskPlanner.Interchange;

namespace RiskPlanner.Persistence.Plans;

/// <summary>One side of a change as it is written.</summary>
internal sealed record StoredSide(string Identity, string Content, string? Comments)
{
    public static StoredSide? Of(PlanItem? item) => item is null ? null : new StoredSide(item.Identity, item.Content, item.Comments);

    public PlanItem ToItem(string section) => new(section, Identity, Content, Comments);
}
