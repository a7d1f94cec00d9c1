namespace RiskPlanner.Application.Plans;

/// <summary>
/// Moves items in their list: of allocation rules the first that covers a name counts, so their order means something. Safe
/// between threads.
/// </summary>
public sealed class ItemMover(IPlanStore store, PlanEditor editor)
{
    /// <summary>Moves an item by places; beyond the first or last place it stays there.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="section">The section.</param>
    /// <param name="identity">The item.</param>
    /// <param name="by">By how many places: below zero towards the beginning.</param>
    /// <param name="author">Who moves it.</param>
    /// <param name="cancellation">Ends it; nothing is saved then.</param>
    /// <exception cref="PlanGoneException">There is no such plan or item, or no longer.</exception>
    public async Task<SaveOutcome> MoveAsync(
        string slug, string section, string identity, int by, string author, CancellationToken cancellation = default)
    {
        var order = await OrderAsync(slug, section, cancellation);
        var from = order.FindIndex(stored => stored.Item.Identity == identity);
        if (from < 0) throw new PlanGoneException($"The plan '{slug}' has no '{identity}' any more.");
        var to = (int)Math.Clamp((long)from + by, 0, order.Count - 1);
        var moved = order[from];
        order.RemoveAt(from);
        order.Insert(to, moved);

        var edits = to == from ? [] : Between(order, to) is { } position ? [Edit(moved, position)] : Renumbered(order);
        return await editor.SaveAsync(new PlanEdit(slug, author, edits, edits.Count == 0 ? null : $"{identity} moved to place {to + 1}"), cancellation);
    }

    private async Task<List<StoredItem>> OrderAsync(string slug, string section, CancellationToken cancellation)
    {
        var page = await store.PageAsync(slug, new ItemQuery { Section = section, Take = int.MaxValue }, cancellation)
            ?? throw new PlanGoneException($"There is no plan '{slug}'.");
        var stored = await store.ItemsAsync(slug, section, [.. page.Items.Select(item => item.Identity)], cancellation);
        return [.. stored.OrderBy(one => one.Position)];
    }

    // Half way between the neighbours; null when no number is left there.
    private static long? Between(List<StoredItem> order, int place)
    {
        var before = place == 0 ? 0 : order[place - 1].Position;
        var after = place == order.Count - 1 ? before + (2 * StoredItem.Gap) : order[place + 1].Position;
        return after - before >= 2 ? before + ((after - before) / 2) : null;
    }

    private static List<ItemEdit> Renumbered(List<StoredItem> order) =>
        [.. order.Select((stored, index) => Edit(stored, (index + 1) * StoredItem.Gap))];

    private static ItemEdit Edit(StoredItem stored, long position) => new()
    {
        Section = stored.Item.Section,
        Identity = stored.Item.Identity,
        Base = stored.Item.Content,
        Content = stored.Item.ToJson(),
        Position = position,
    };
}
