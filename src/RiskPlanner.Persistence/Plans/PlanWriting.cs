using Microsoft.EntityFrameworkCore;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Plans;

/// <summary>Writes versions of one plan, each in one transaction. For one use.</summary>
internal sealed class PlanWriting(RiskPlannerDbContext context, string slug)
{
    // Rows that the context holds at a time: it would take minutes with 100,000.
    private const int Batch = 2_000;
    private readonly Dictionary<string, long> _last = new(StringComparer.Ordinal);

    public async Task<bool> CreateAsync(string name, PlanVersion first, IReadOnlyList<StoredItem> items, CancellationToken cancellation)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.Set<PlanRow>().AnyAsync(plan => plan.Slug == slug, cancellation)) return false;
        context.Add(new PlanRow { Slug = slug, Name = name, Version = first.Number, SavedAt = first.SavedAt, Author = first.Author });
        AddVersion(first, [.. items.Select(stored => new PlanChange(null, stored.Item, Position: stored.Position))]);
        await FlushAsync(cancellation);
        await AddAsync(items, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    public async Task<bool> AppendAsync(string name, PlanVersion version, IReadOnlyList<PlanChange> changes, PlanSummary? published, CancellationToken cancellation)
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var moved = await context.Set<PlanRow>().Where(plan => plan.Slug == slug && plan.Version == version.Number - 1)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(plan => plan.Name, name)
                    .SetProperty(plan => plan.Version, version.Number)
                    .SetProperty(plan => plan.SavedAt, version.SavedAt)
                    .SetProperty(plan => plan.Author, version.Author),
                cancellation);
        if (moved == 0) return false;
        if (published is not null && !await GoneAsync(published, cancellation)) return false;

        AddVersion(version, changes);
        await FlushAsync(cancellation);
        foreach (var section in changes.Select(change => change.Section).Distinct()) _last[section] = await LastPositionAsync(section, cancellation);
        // First away with all that has been, so that two items can trade their names.
        var positions = await TakeAwayAsync(changes, cancellation);
        var coming = new List<StoredItem>();
        foreach (var change in changes)
        {
            if (change.After is not { } after) continue;
            var kept = change.Before is { } before && positions.TryGetValue((before.Section, before.Identity), out var position) ? position : (long?)null;
            coming.Add(new StoredItem(after, change.Position ?? kept ?? (_last[after.Section] += StoredItem.Gap)));
        }

        await AddAsync(coming, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    // In the same transaction as the version that its changes are now: a draft is never published twice, nor lost.
    private async Task<bool> GoneAsync(PlanSummary draft, CancellationToken cancellation) =>
        await context.Set<PlanRow>().Where(row => row.Slug == draft.Slug && row.DraftOf == slug && row.Version == draft.Version).ExecuteDeleteAsync(cancellation) == 1;

    private void AddVersion(PlanVersion version, IReadOnlyList<PlanChange> changes) => context.Add(new PlanVersionRow
    {
        Plan = slug,
        Number = version.Number,
        SavedAt = version.SavedAt,
        Author = version.Author,
        Summary = version.Summary,
        Name = version.Name,
        Changes = ChangesDocument.Write(changes),
    });

    private async Task<Dictionary<(string Section, string Identity), long>> TakeAwayAsync(IReadOnlyList<PlanChange> changes, CancellationToken cancellation)
    {
        const int MostIdentities = 500;
        var positions = new Dictionary<(string, string), long>();
        foreach (var section in changes.Where(change => change.Before is not null).GroupBy(change => change.Section))
        {
            foreach (var some in section.Select(change => change.Before!.Identity).Chunk(MostIdentities))
            {
                var rows = context.Set<PlanItemRow>().Where(row => row.Plan == slug && row.Section == section.Key && some.Contains(row.Identity));
                foreach (var row in await rows.Select(row => new { row.Identity, row.Position }).ToListAsync(cancellation))
                    positions[(section.Key, row.Identity)] = row.Position;
                await rows.ExecuteDeleteAsync(cancellation);
            }
        }

        return positions;
    }

    private async Task<long> LastPositionAsync(string section, CancellationToken cancellation) =>
        await context.Set<PlanItemRow>().Where(row => row.Plan == slug && row.Section == section).MaxAsync(row => (long?)row.Position, cancellation) ?? 0;

    private async Task AddAsync(IReadOnlyList<StoredItem> items, CancellationToken cancellation)
    {
        foreach (var some in items.Chunk(Batch))
        {
            context.AddRange(some.Select(stored => PlanItemMapper.ToRow(slug, stored)));
            await FlushAsync(cancellation);
        }
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
