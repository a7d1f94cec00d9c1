using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Finds what refers to an item, as a removal or a renaming meets it. Masks refer to nothing: what they cover may go. Of an array, what names one of its volumes
/// refers to it. Safe between threads.
/// </summary>
public sealed class ItemUses(IPlanStore store)
{
    private const string Arrays = "arrays";
    private const string DataSets = "dataSets";

    /// <summary>
    /// The items that refer to one, by section in the order of the file, then by identity. Null where nothing can refer to it, and where references go on without it: of
    /// a label that another key store has too.
    /// </summary>
    /// <param name="slug">The plan.</param>
    /// <param name="item">The item, as it is in the plan.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<ItemUse>?> OfAsync(string slug, PlanItem item, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var section = PlanSections.Get(item.Section);
        if (section.IsHead || !CanBeNamed(section) || await HasTwinAsync(slug, section, item, cancellation)) return null;
        var content = item.ToJson();
        HashSet<(string, string)> names = [(section.Key, (string)content[section.IdentityKey]!)];
        foreach (var volume in section.Key == Arrays ? content[ItemReferences.Volumes]?.AsArray() ?? [] : []) names.Add((ItemReferences.Volumes, (string)volume!));

        List<ItemUse> uses = [];
        foreach (var one in await CandidatesAsync(slug, section, names, cancellation))
        {
            if (one.Section == item.Section && one.Identity == item.Identity) continue;
            List<string> paths = [.. ItemReferences.Of(PlanSections.Get(one.Section), one.ToJson())
                .Where(reference => reference.Sections.Any(to => names.Contains((to, reference.Name)))).Select(reference => reference.Path)];
            if (paths.Count > 0) uses.Add(new ItemUse(one.Section, one.Identity, paths));
        }

        List<string> order = [.. PlanSections.All.Select(one => one.Key)];
        return [.. uses.OrderBy(use => order.IndexOf(use.Section)).ThenBy(use => use.Identity, StringComparer.Ordinal)];
    }

    private static bool CanBeNamed(PlanSection section) => PlanSections.All.Any(other => other.Fields.Any(field => Names(field, section.Key)));

    private static bool Names(FieldForm field, string section) =>
        field.RefersTo.Contains(section) || (section == Arrays && field.RefersTo.Contains(ItemReferences.Volumes))
        || field.Fields.Any(part => Names(part, section)) || (field.Item is { } inner && Names(inner, section));

    private async Task<bool> HasTwinAsync(string slug, PlanSection section, PlanItem item, CancellationToken cancellation)
    {
        if (section.FurtherIdentityOf(item) is null) return false;
        var label = (string)item.ToJson()[section.IdentityKey]!;
        // Of keys with one label the first is called by it alone, and the others by it and their key stores.
        var alike = await store.PageAsync(slug, new ItemQuery { Section = section.Key, Mask = $"{label}**", Take = int.MaxValue }, cancellation);
        return (alike?.Items ?? []).Any(one => one.Identity != item.Identity && (string)one.ToJson()[section.IdentityKey]! == label);
    }

    private async Task<IReadOnlyList<PlanItem>> CandidatesAsync(string slug, PlanSection section, HashSet<(string Section, string Name)> names, CancellationToken cancellation)
    {
        if (section.Key != Arrays) return await store.MentioningAsync(slug, names.Single().Name, cancellation);
        // An array can have hundreds of volumes: the data sets on them are found by their column, and of everything else there is little.
        List<PlanItem> items = [];
        var volumes = names.Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var volume in (await store.CountAsync(slug, DataSets, ItemColumn.Volume, cancellation)).Where(count => volumes.Contains(count.Value)))
        {
            var query = new ItemQuery { Section = DataSets, Filters = [new ColumnFilter(ItemColumn.Volume, volume.Value)], Take = int.MaxValue };
            items.AddRange((await store.PageAsync(slug, query, cancellation))?.Items ?? []);
        }

        foreach (var other in PlanSections.All.Where(one => one.Key != DataSets && one.Fields.Any(field => Names(field, Arrays))))
            items.AddRange((await store.PageAsync(slug, new ItemQuery { Section = other.Key, Take = int.MaxValue }, cancellation))?.Items ?? []);
        return items;
    }
}
