using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Puts a file in the place of a plan: one version with what differs, so that the history goes on. Safe between threads.</summary>
public sealed class PlanReplacer(IPlanStore store, PlanEditor editor)
{
    /// <summary>
    /// Saves the difference between a plan and a file as one version. Items are matched by section and identity, so an item
    /// that has another name in the file is removed and added. Items take the order of the file.
    /// </summary>
    /// <param name="slug">The plan.</param>
    /// <param name="read">The file, read without faults.</param>
    /// <param name="author">Who brings it; 1 to 60 characters.</param>
    /// <param name="summary">Where it is from, in a few words.</param>
    /// <param name="cancellation">Ends it; nothing is kept then.</param>
    /// <exception cref="ArgumentException">The file has faults.</exception>
    /// <exception cref="PlanGoneException">There is no such plan.</exception>
    public async Task<SaveOutcome> ReplaceAsync(
        string slug, PlanReadResult read, string author, string summary, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (read.Plan is not { } plan) throw new ArgumentException("The file has faults.", nameof(read));
        var snapshot = await store.ReadAsync(slug, cancellation) ?? throw new PlanGoneException($"There is no plan '{slug}'.");
        var coming = PlanItems.Split(plan, read.Comments).ToLookup(item => item.Section);
        var present = snapshot.Items.ToLookup(stored => stored.Item.Section);
        List<ItemEdit> edits = [];
        foreach (var section in PlanSections.All) edits.AddRange(Edits([.. present[section.Key].Select(stored => stored.Item)], [.. coming[section.Key]]));
        return await editor.SaveAsync(new PlanEdit(slug, author, edits, summary), cancellation);
    }

    private static IEnumerable<ItemEdit> Edits(List<PlanItem> present, List<PlanItem> coming)
    {
        var before = present.ToDictionary(item => item.Identity, StringComparer.Ordinal);
        var after = coming.Select(item => item.Identity).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in present.Where(item => !after.Contains(item.Identity)))
            yield return new ItemEdit { Section = gone.Section, Identity = gone.Identity, Base = gone.Content };

        // New items go to the end; where that is not the order of the file, all take their places anew.
        var kept = present.Where(item => after.Contains(item.Identity)).Select(item => item.Identity);
        var appended = kept.Concat(coming.Where(item => !before.ContainsKey(item.Identity)).Select(item => item.Identity));
        var isInOrder = appended.SequenceEqual(coming.Select(item => item.Identity), StringComparer.Ordinal);
        foreach (var stored in StoredItem.InOrder(coming))
        {
            var item = stored.Item;
            var was = before.GetValueOrDefault(item.Identity);
            var position = isInOrder ? (long?)null : stored.Position;
            if (was == item && position is null) continue;
            yield return new ItemEdit
            {
                Section = item.Section, Identity = was?.Identity, Base = was?.Content, Content = item.ToJson(), Comments = item.Comments, Position = position,
            };
        }
    }
}
