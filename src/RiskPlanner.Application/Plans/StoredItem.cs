using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>An item of a plan with its place among those of its section.</summary>
/// <param name="Item">The item.</param>
/// <param name="Position">Its place: items stand in ascending order; the numbers leave gaps and mean nothing else.</param>
public sealed record StoredItem(PlanItem Item, long Position)
{
    /// <summary>The distance between the positions of items that are stored in one go.</summary>
    public const long Gap = 1L << 20;

    /// <summary>Items with positions in the order in which they come.</summary>
    public static IEnumerable<StoredItem> InOrder(IEnumerable<PlanItem> items) =>
        items.Select((item, index) => new StoredItem(item, (index + 1) * Gap));
}
