using System.Text.RegularExpressions;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Testing;

/// <summary>Plans in memory, with the meaning of the real store.</summary>
public sealed class InMemoryPlanStore : IPlanStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Kept> _plans = new(StringComparer.Ordinal);

    /// <summary>Why nothing can be written, as on a full disk; null when it can.</summary>
    public string? Refusal { get; set; }

    public Task<IReadOnlyList<PlanSummary>> ListAsync(CancellationToken cancellation = default)
    {
        lock (_lock) return Task.FromResult<IReadOnlyList<PlanSummary>>([.. _plans.Values.Select(kept => kept.Summary).Where(plan => plan.Draft is null).OrderBy(plan => plan.Name, StringComparer.Ordinal)]);
    }

    public Task<IReadOnlyList<PlanSummary>> DraftsAsync(string slug, CancellationToken cancellation = default)
    {
        lock (_lock) return Task.FromResult<IReadOnlyList<PlanSummary>>([.. _plans.Values.Select(kept => kept.Summary).Where(plan => plan.Draft?.Of == slug).OrderByDescending(plan => plan.SavedAt)]);
    }

    public Task<PlanSummary?> BeginDraftAsync(string slug, string name, string owner, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (Refusal is { } refusal) throw new PlanNotSavedException(refusal);
        lock (_lock)
        {
            if (!_plans.TryGetValue(slug, out var kept) || kept.Summary.Draft is not null) return Task.FromResult<PlanSummary?>(null);
            _plans[slug] = kept = kept with { DraftsBegun = kept.DraftsBegun + 1 };
            var summary = new PlanSummary(PlanDraft.SlugOf(slug, kept.DraftsBegun), kept.Summary.Name, 1, at, owner) { Draft = new PlanDraft(slug, kept.Summary.Version, name, owner) };
            var first = new PlanVersion(1, at, owner, $"Begun with version {kept.Summary.Version} of the plan");
            _plans.Add(summary.Slug, new Kept(summary, [.. kept.Items], [new VersionChanges(first, [])]));
            return Task.FromResult<PlanSummary?>(summary);
        }
    }

    public Task<PlanSummary?> FindAsync(string slug, CancellationToken cancellation = default) => With(slug, kept => kept.Summary);

    public Task<bool> CreateAsync(string slug, string name, PlanVersion first, IReadOnlyList<StoredItem> items, CancellationToken cancellation = default)
    {
        if (Refusal is { } refusal) throw new PlanNotSavedException(refusal);
        lock (_lock)
        {
            var summary = new PlanSummary(slug, name, first.Number, first.SavedAt, first.Author);
            var changes = items.Select(stored => new PlanChange(null, stored.Item, Position: stored.Position));
            return Task.FromResult(_plans.TryAdd(slug, new Kept(summary, [.. items], [new VersionChanges(first, [.. changes])])));
        }
    }

    public Task DeleteAsync(string slug, CancellationToken cancellation = default)
    {
        if (Refusal is { } refusal) throw new PlanNotSavedException(refusal);
        lock (_lock)
        {
            foreach (var draft in _plans.Values.Select(kept => kept.Summary).Where(plan => plan.Draft?.Of == slug).ToList()) _plans.Remove(draft.Slug);
            _plans.Remove(slug);
        }

        return Task.CompletedTask;
    }

    public Task<PlanSnapshot?> ReadAsync(string slug, CancellationToken cancellation = default) => With(slug, kept =>
        new PlanSnapshot(kept.Summary, [.. kept.Items.OrderBy(stored => stored.Item.Section, StringComparer.Ordinal).ThenBy(stored => stored.Position)]));

    public async Task<IReadOnlyList<StoredItem>> ItemsAsync(
        string slug, string section, IReadOnlyCollection<string> identities, CancellationToken cancellation = default) =>
        [.. await SectionAsync(slug, section).ConfigureAwait(false) is { } items ? items.Where(stored => identities.Contains(stored.Item.Identity)) : []];

    public async Task<ItemPage?> PageAsync(string slug, ItemQuery query, CancellationToken cancellation = default)
    {
        if (await FindAsync(slug, cancellation).ConfigureAwait(false) is not { } summary) return null;
        var items = (await SectionAsync(slug, query.Section).ConfigureAwait(false)).Where(stored => Matches(stored.Item, query)).ToList();
        IEnumerable<StoredItem> ordered = query.SortBy switch
        {
            null => items.OrderBy(stored => stored.Position),
            ItemColumn.Identity => items.OrderBy(stored => stored.Item.Identity, EbcdicOrder.Comparer),
            ItemColumn.Size => items.OrderBy(stored => int.Parse(Value(stored.Item, ItemColumn.Size) ?? "0")).ThenBy(stored => stored.Item.Identity, EbcdicOrder.Comparer),
            { } column => items.OrderBy(stored => Value(stored.Item, column), StringComparer.Ordinal).ThenBy(stored => stored.Item.Identity, EbcdicOrder.Comparer),
        };
        if (query.Descending) ordered = ordered.Reverse();
        return new ItemPage([.. ordered.Skip(query.Skip).Take(query.Take).Select(stored => stored.Item)], items.Count, summary.Version);
    }

    public async Task<IReadOnlyList<ColumnCount>> CountAsync(string slug, string section, ItemColumn column, CancellationToken cancellation = default) =>
        [.. (await SectionAsync(slug, section).ConfigureAwait(false)).GroupBy(stored => Value(stored.Item, column) ?? "")
            .Select(group => new ColumnCount(group.Key, group.Count())).OrderBy(count => count.Value, StringComparer.Ordinal)];

    public async Task<IReadOnlyDictionary<string, int>> CountSectionsAsync(string slug, CancellationToken cancellation = default) =>
        await With<IReadOnlyDictionary<string, int>>(slug, kept => kept.Items.GroupBy(stored => stored.Item.Section).ToDictionary(group => group.Key, group => group.Count()))
            .ConfigureAwait(false) ?? new Dictionary<string, int>();

    public async Task<IReadOnlyList<PlanItem>> MentioningAsync(string slug, string text, CancellationToken cancellation = default) =>
        await ReadAsync(slug, cancellation).ConfigureAwait(false) is { } snapshot
            ? [.. snapshot.Items.Select(stored => stored.Item).Where(item => item.Content.Contains($"\"{text}\"", StringComparison.Ordinal))]
            : [];

    public Task<bool> AppendAsync(
        string slug, string name, PlanVersion version, IReadOnlyList<PlanChange> changes, PlanSummary? published = null, CancellationToken cancellation = default)
    {
        if (Refusal is { } refusal) throw new PlanNotSavedException(refusal);
        lock (_lock)
        {
            if (!_plans.TryGetValue(slug, out var kept) || kept.Summary.Version != version.Number - 1) return Task.FromResult(false);
            if (published is not null && (!_plans.TryGetValue(published.Slug, out var draft) || draft.Summary.Version != published.Version || !_plans.Remove(published.Slug)))
                return Task.FromResult(false);
            var positions = new Dictionary<PlanItem, long>();
            foreach (var before in changes.Select(change => change.Before).OfType<PlanItem>())
            {
                var stored = kept.Items.Single(one => one.Item.Section == before.Section && one.Item.Identity == before.Identity);
                positions[before] = stored.Position;
                kept.Items.Remove(stored);
            }

            foreach (var change in changes.Where(change => change.After is not null))
            {
                var position = change.Position ?? (change.Before is { } before ? positions[before] : Last(kept, change.Section) + StoredItem.Gap);
                kept.Items.Add(new StoredItem(change.After!, position));
            }

            kept.Versions.Add(new VersionChanges(version, changes));
            _plans[slug] = kept with { Summary = kept.Summary with { Name = name, Version = version.Number, SavedAt = version.SavedAt, Author = version.Author } };
            return Task.FromResult(true);
        }
    }

    public async Task<IReadOnlyList<PlanVersion>> VersionsAsync(string slug, int? before, int take, CancellationToken cancellation = default) =>
        await With<IReadOnlyList<PlanVersion>>(slug, kept =>
            [.. kept.Versions.Select(one => one.Version).Where(version => before is null || version.Number < before).Reverse().Take(take)]).ConfigureAwait(false) ?? [];

    public async Task<IReadOnlyList<VersionChanges>> ChangesAsync(string slug, int after, int until, CancellationToken cancellation = default) =>
        await With<IReadOnlyList<VersionChanges>>(slug, kept =>
            [.. kept.Versions.Where(one => one.Version.Number > after && one.Version.Number <= until)]).ConfigureAwait(false) ?? [];

    public Task<bool> NameVersionAsync(string slug, int number, string? name, CancellationToken cancellation = default)
    {
        if (Refusal is { } refusal) throw new PlanNotSavedException(refusal);
        lock (_lock)
        {
            if (!_plans.TryGetValue(slug, out var kept)) return Task.FromResult(false);
            var index = kept.Versions.FindIndex(one => one.Version.Number == number);
            if (index >= 0) kept.Versions[index] = kept.Versions[index] with { Version = kept.Versions[index].Version with { Name = name } };
            return Task.FromResult(index >= 0);
        }
    }

    private static bool Matches(PlanItem item, ItemQuery query) =>
        (NameMask.Of(query.Mask) is not { } mask || Regex.IsMatch(item.Identity, mask.Pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
        && query.Filters.All(filter => Value(item, filter.Column) switch
        {
            null or "" => filter.Text.Length == 0,
            var value => filter.Contains && filter.Text.Length > 0 ? value.Contains(filter.Text, StringComparison.Ordinal) : value == filter.Text,
        });

    private static string? Value(PlanItem item, ItemColumn column) => ItemColumns.Value(PlanSections.Get(item.Section), item.ToJson(), column);

    private static long Last(Kept kept, string section) =>
        kept.Items.Where(stored => stored.Item.Section == section).Select(stored => stored.Position).DefaultIfEmpty(0).Max();

    private async Task<IReadOnlyList<StoredItem>> SectionAsync(string slug, string section) =>
        await With<IReadOnlyList<StoredItem>>(slug, kept => [.. kept.Items.Where(stored => stored.Item.Section == section)]).ConfigureAwait(false) ?? [];

    private Task<T?> With<T>(string slug, Func<Kept, T> ask)
        where T : class
    {
        lock (_lock) return Task.FromResult(_plans.TryGetValue(slug, out var kept) ? ask(kept) : null);
    }

    private sealed record Kept(PlanSummary Summary, List<StoredItem> Items, List<VersionChanges> Versions, int DraftsBegun = 0);
}
