namespace RiskPlanner.Application.Plans;

/// <summary>Looks back: what changed between versions, and how a plan stood. Safe between threads.</summary>
public sealed class PlanHistory(IPlanStore store)
{
    /// <summary>
    /// What changed from one version to another, one entry for each item; the earlier one may be the later one, too, and the
    /// changes then lead back. Costs in proportion to what the versions between them changed.
    /// </summary>
    public async Task<IReadOnlyList<PlanChange>> CompareAsync(string slug, int from, int to, CancellationToken cancellation = default)
    {
        var changes = NetChanges.Of(await store.ChangesAsync(slug, Math.Min(from, to), Math.Max(from, to), cancellation));
        return from <= to ? changes : [.. changes.Select(change => change.Inverse())];
    }

    /// <summary>The plan's items as they stood in a version; null when there is no such plan or version.</summary>
    public async Task<IReadOnlyList<StoredItem>?> ItemsAsync(string slug, int version, CancellationToken cancellation = default)
    {
        if (await store.ReadAsync(slug, cancellation) is not { } snapshot || version < 1 || version > snapshot.Summary.Version) return null;
        var back = await CompareAsync(slug, snapshot.Summary.Version, version, cancellation);
        if (back.Count == 0) return snapshot.Items;

        var items = snapshot.Items.ToDictionary(stored => (stored.Item.Section, stored.Item.Identity));
        var positions = new Dictionary<PlanChange, long>();
        foreach (var change in back)
        {
            if (change.Before is { } before && items.Remove((before.Section, before.Identity), out var stored)) positions[change] = stored.Position;
        }

        foreach (var change in back)
        {
            if (change.After is { } after)
                items[(after.Section, after.Identity)] = new StoredItem(after, change.Position ?? positions.GetValueOrDefault(change, long.MaxValue));
        }

        return [.. items.Values.OrderBy(stored => stored.Position)];
    }
}
