namespace RiskPlanner.Application.Plans;

/// <summary>Looks back: what changed between versions, and how a plan stood. Safe between threads.</summary>
public sealed class PlanHistory(IPlanStore store)
{
    // Versions that are read at a time, and the most for one question: each may be of 100,000 items.
    private const int First = 1;
    private const int Stride = 50;
    private const int MostLookedAt = 500;

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

    /// <summary>
    /// What happened to an item, the latest first, by whatever name it was called then. Where it was removed and came back under its name, that is part of it.
    /// The first version, with which the plan began, is the last entry of what was there then; it does not say what the item was.
    /// </summary>
    /// <param name="slug">The plan.</param>
    /// <param name="section">The section of the item.</param>
    /// <param name="from">Where to begin: the present version and what it is called there, or <see cref="ItemHistory.Next"/>.</param>
    /// <param name="most">How many entries at most, 1 or more.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ItemHistory> OfItemAsync(string slug, string section, ItemHistoryPlace from, int most, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        List<ItemHistoryEntry> entries = [];
        var place = from;
        for (var looked = 0; place.Until > First && entries.Count < most && looked < MostLookedAt; looked += Stride)
        {
            foreach (var version in (await store.ChangesAsync(slug, Math.Max(First, place.Until - Stride), place.Until, cancellation)).Reverse())
            {
                if (entries.Count == most) break;
                place = place with { Until = version.Version.Number - 1 };
                if (version.Changes.FirstOrDefault(change => change.Section == section && change.Identity == place.Identity) is not { } change) continue;
                entries.Add(new ItemHistoryEntry(version.Version, ItemDifference.Of(change)));
                place = place with { Identity = change.Before?.Identity ?? place.Identity, IsThere = change.Before is not null };
            }
        }

        if (place.Until > First || entries.Count == most) return new ItemHistory(entries, place.Until > First || place.IsThere ? place : null);
        // The first version has every item that is there after it, and is as large as the plan.
        if (place.IsThere && await store.VersionsAsync(slug, First + 1, 1, cancellation) is [var first])
            entries.Add(new ItemHistoryEntry(first, new ItemDifference(section, DifferenceKind.Added, place.Identity, null, [], false)));
        return new ItemHistory(entries, null);
    }
}
