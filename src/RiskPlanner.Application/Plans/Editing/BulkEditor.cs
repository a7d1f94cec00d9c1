using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Gives many items the same values, or removes them, as one version: all of it or nothing. An item that somebody else
/// changes between reading and saving is merged or comes back as a conflict, as in <see cref="PlanEditor"/>. Safe between
/// threads.
/// </summary>
public sealed class BulkEditor(IPlanStore store, PlanEditor editor)
{
    // Items that are read at a time.
    private const int PageSize = 5_000;

    /// <summary>What a change would do.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="scope">Which items.</param>
    /// <param name="values">The keys with their new values; null takes a key away.</param>
    /// <param name="shown">How many items are looked at, 1 or more.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    public async Task<BulkPreview> PreviewAsync(
        string slug, BulkScope scope, IReadOnlyDictionary<string, JsonNode?> values, int shown, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shown);
        var section = PlanSections.Get(scope.Query.Section);
        var first = await ItemsAsync(slug, scope, 0, shown, cancellation);
        var readings = first.Items.Select(item => (Item: item, Reading: PlanItems.Read(section, With(item, values)))).ToList();
        var faults = readings.SelectMany(one => one.Reading.Faults.Select(fault =>
            new EditFault(null, new PlanPlace(section.Key, one.Item.Identity, fault.Path), fault.Value, fault.Rule, fault.Expected)));
        return new BulkPreview(
            first.Total, [.. readings.Select(one => (one.Item, one.Reading.Item))], [.. faults.DistinctBy(fault => (fault.Place.Path, fault.Value, fault.Rule))]);
    }

    /// <summary>Gives every item of the scope the values.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="author">Who does it; 1 to 60 characters.</param>
    /// <param name="scope">Which items.</param>
    /// <param name="values">The keys with their new values; null takes a key away. The identity is no such key.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    public async Task<SaveOutcome> SetAsync(
        string slug, string author, BulkScope scope, IReadOnlyDictionary<string, JsonNode?> values, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(values);
        var section = PlanSections.Get(scope.Query.Section);
        if (values.ContainsKey(section.IdentityKey)) throw new ArgumentException("Items cannot all have the same identity.", nameof(values));
        var edits = await EditsAsync(slug, scope, item => With(item, values), cancellation);
        var keys = string.Join(", ", values.Keys);
        return await editor.SaveAsync(new PlanEdit(slug, author, edits, $"{SectionWords.Count(section, edits.Count)} changed: {keys}"), cancellation);
    }

    /// <summary>Removes every item of the scope.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="author">Who does it; 1 to 60 characters.</param>
    /// <param name="scope">Which items.</param>
    /// <param name="expected">How many there are, as the author was told; when there are not that many, nothing is removed.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <returns>The outcome; null when the number is another one by now.</returns>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    public async Task<SaveOutcome?> RemoveAsync(string slug, string author, BulkScope scope, int expected, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var edits = await EditsAsync(slug, scope, _ => null, cancellation);
        return edits.Count == expected ? await editor.SaveAsync(new PlanEdit(slug, author, edits), cancellation) : null;
    }

    private async Task<List<ItemEdit>> EditsAsync(string slug, BulkScope scope, Func<PlanItem, JsonObject?> content, CancellationToken cancellation)
    {
        var edits = new List<ItemEdit>();
        ItemPage page;
        do
        {
            page = await ItemsAsync(slug, scope, edits.Count, scope.Identities is null ? PageSize : int.MaxValue, cancellation);
            edits.AddRange(page.Items.Select(item => new ItemEdit
            {
                Section = item.Section, Identity = item.Identity, Base = item.Content, Content = content(item),
            }));
        }
        while (scope.Identities is null && page.Items.Count == PageSize);
        // A save between two pages can shift them; an item that came twice is edited once.
        return [.. edits.DistinctBy(edit => edit.Identity, StringComparer.Ordinal)];
    }

    private async Task<ItemPage> ItemsAsync(string slug, BulkScope scope, int skip, int take, CancellationToken cancellation)
    {
        if (scope.Identities is not { } identities)
        {
            return await store.PageAsync(slug, scope.Query with { SortBy = ItemColumn.Identity, Descending = false, Skip = skip, Take = take }, cancellation)
                ?? throw new PlanGoneException($"There is no plan '{slug}'.");
        }

        var summary = await store.FindAsync(slug, cancellation) ?? throw new PlanGoneException($"There is no plan '{slug}'.");
        var items = await store.ItemsAsync(slug, scope.Query.Section, [.. identities.Distinct(StringComparer.Ordinal)], cancellation);
        return new ItemPage([.. items.Skip(skip).Take(take).Select(stored => stored.Item)], items.Count, summary.Version);
    }

    private static JsonObject With(PlanItem item, IReadOnlyDictionary<string, JsonNode?> values)
    {
        var content = item.ToJson();
        foreach (var (key, value) in values)
        {
            if (value is null)
                content.Remove(key);
            else
                content[key] = value.DeepClone();
        }

        return content;
    }
}
