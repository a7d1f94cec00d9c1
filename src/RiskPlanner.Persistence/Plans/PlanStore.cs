using Microsoft.EntityFrameworkCore;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Persistence.Plans;

/// <summary>Plans in the data base.</summary>
internal sealed class PlanStore(IDbContextFactory<RiskPlannerDbContext> contexts) : IPlanStore
{
    // SQLite takes 32,766 parameters in a statement; other data bases fewer.
    private const int MostIdentities = 500;

    public async Task<IReadOnlyList<PlanSummary>> ListAsync(CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Summaries(context.Set<PlanRow>().Where(row => row.DraftOf == null).OrderBy(row => row.Name).ThenBy(row => row.Slug)).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<PlanSummary>> DraftsAsync(string slug, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Summaries(context.Set<PlanRow>().Where(row => row.DraftOf == slug).OrderByDescending(row => row.SavedAt).ThenBy(row => row.Slug)).ToListAsync(cancellation);
    }

    public async Task<PlanSummary?> BeginDraftAsync(string slug, string name, string owner, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var begun = await WrittenAsync(context => new DraftWriting(context, slug).BeginAsync(name, owner, at, cancellation), cancellation);
        return begun is null ? null : await FindAsync(begun, cancellation);
    }

    public async Task<PlanSummary?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await SummaryAsync(context, slug, cancellation);
    }

    public async Task<bool> CreateAsync(
        string slug, string name, PlanVersion first, IReadOnlyList<StoredItem> items, CancellationToken cancellation = default)
    {
        return await WrittenAsync(context => new PlanWriting(context, slug).CreateAsync(name, first, items, cancellation), cancellation);
    }

    public async Task DeleteAsync(string slug, CancellationToken cancellation = default)
    {
        await WrittenAsync(context => context.Set<PlanRow>().Where(plan => plan.Slug == slug || plan.DraftOf == slug).ExecuteDeleteAsync(cancellation), cancellation);
    }

    public async Task<PlanSnapshot?> ReadAsync(string slug, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        while (await SummaryAsync(context, slug, cancellation) is { } summary)
        {
            var items = await Items(context, slug).OrderBy(row => row.Section).ThenBy(row => row.Position)
                .Select(row => new StoredItem(new PlanItem(row.Section, row.Identity, row.Content, row.Comments), row.Position)).ToListAsync(cancellation);
            // A save between the two questions: then what was read may be half of each.
            if (await SummaryAsync(context, slug, cancellation) == summary) return new PlanSnapshot(summary, items);
        }

        return null;
    }

    public async Task<IReadOnlyList<StoredItem>> ItemsAsync(
        string slug, string section, IReadOnlyCollection<string> identities, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = new List<StoredItem>(identities.Count);
        foreach (var some in identities.Chunk(MostIdentities))
        {
            var rows = Items(context, slug).Where(row => row.Section == section && some.Contains(row.Identity));
            found.AddRange((await rows.ToListAsync(cancellation)).Select(PlanItemMapper.ToStored));
        }

        return found;
    }

    public async Task<ItemPage?> PageAsync(string slug, ItemQuery query, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await SummaryAsync(context, slug, cancellation) is not { } summary) return null;
        var rows = ItemQueries.Matching(Items(context, slug).Where(row => row.Section == query.Section), query);
        var total = await rows.CountAsync(cancellation);
        var page = await ItemQueries.Ordered(rows, query).Skip(query.Skip).Take(query.Take).ToListAsync(cancellation);
        return new ItemPage([.. page.Select(PlanItemMapper.ToItem)], total, summary.Version);
    }

    public async Task<IReadOnlyList<ColumnCount>> CountAsync(string slug, string section, ItemColumn column, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var groups = await Items(context, slug).Where(row => row.Section == section)
            .GroupBy(ItemQueries.TextOf(column)).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return [.. groups.Select(group => new ColumnCount(group.Key ?? "", group.Count)).OrderBy(count => count.Value, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyDictionary<string, int>> CountSectionsAsync(string slug, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var groups = await Items(context, slug).GroupBy(row => row.Section)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return groups.ToDictionary(group => group.Key, group => group.Count, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<PlanItem>> MentioningAsync(string slug, string text, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // Names hold no character that JSON would escape, so the value stands in the content as it is.
        var quoted = $"\"{text}\"";
        return [.. (await Items(context, slug).Where(row => row.Content.Contains(quoted)).ToListAsync(cancellation)).Select(PlanItemMapper.ToItem)];
    }

    public async Task<bool> AppendAsync(
        string slug, string name, PlanVersion version, IReadOnlyList<PlanChange> changes, PlanSummary? published = null, CancellationToken cancellation = default)
    {
        return await WrittenAsync(context => new PlanWriting(context, slug).AppendAsync(name, version, changes, published, cancellation), cancellation);
    }

    public async Task<IReadOnlyList<PlanVersion>> VersionsAsync(string slug, int? before, int take, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<PlanVersionRow>().Where(row => row.Plan == slug && (before == null || row.Number < before))
            .OrderByDescending(row => row.Number).Take(take)
            .Select(row => new PlanVersion(row.Number, row.SavedAt, row.Author, row.Summary, row.Name)).ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<VersionChanges>> ChangesAsync(string slug, int after, int until, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<PlanVersionRow>().AsNoTracking()
            .Where(row => row.Plan == slug && row.Number > after && row.Number <= until).OrderBy(row => row.Number).ToListAsync(cancellation);
        return [.. rows.Select(row => new VersionChanges(
            new PlanVersion(row.Number, row.SavedAt, row.Author, row.Summary, row.Name), ChangesDocument.Read(row.Changes)))];
    }

    public async Task<bool> NameVersionAsync(string slug, int number, string? name, CancellationToken cancellation = default)
    {
        return await WrittenAsync(
            context => context.Set<PlanVersionRow>().Where(row => row.Plan == slug && row.Number == number)
                .ExecuteUpdateAsync(row => row.SetProperty(version => version.Name, name), cancellation),
            cancellation) == 1;
    }

    // Each is one transaction: what fails has changed nothing.
    private async Task<T> WrittenAsync<T>(Func<RiskPlannerDbContext, Task<T>> write, CancellationToken cancellation)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            return await write(context);
        }
        catch (Exception exception) when (StoreFailures.IsOne(exception))
        {
            throw new PlanNotSavedException($"{StoreFailures.Words(exception)} Try again.", exception);
        }
    }

    private static IQueryable<PlanItemRow> Items(RiskPlannerDbContext context, string slug) =>
        context.Set<PlanItemRow>().AsNoTracking().Where(row => row.Plan == slug);

    private static IQueryable<PlanSummary> Summaries(IQueryable<PlanRow> rows) => rows.Select(row => new PlanSummary(row.Slug, row.Name, row.Version, row.SavedAt, row.Author)
    {
        Draft = row.DraftOf == null ? null : new PlanDraft(row.DraftOf, row.DraftFrom!.Value, row.DraftName!, row.DraftOwner!),
    });

    private static Task<PlanSummary?> SummaryAsync(RiskPlannerDbContext context, string slug, CancellationToken cancellation) =>
        Summaries(context.Set<PlanRow>().Where(row => row.Slug == slug)).FirstOrDefaultAsync(cancellation);
}
