using System.Text.Json.Nodes;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Says of an item what a save would say, while it is edited and nothing is saved: its values by themselves, whether its references lead
/// anywhere, and, once each value is right by itself, what the plan as a whole shows. Safe between threads.
/// </summary>
public sealed class ItemJudge(IPlanStore store, PlanLibrary library)
{
    // Among so many names the one that was probably meant is looked for.
    private const int MostCompared = 1_000;

    // So many data sets are judged within milliseconds.
    private const int MostAtOnce = 1_000;

    // Labels of keys stand once in each key store, not in the plan.
    private const string Keys = "keys";

    /// <summary>Judges an item; null when the plan is gone.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="section">The section of the item.</param>
    /// <param name="identity">The item as it is called in the plan; null for a new one.</param>
    /// <param name="content">What it shall be, as it was typed; not changed.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<ItemJudgement?> JudgeAsync(
        string slug, PlanSection section, string? identity, JsonObject content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(content);
        var missing = await MissingAsync(slug, section, content, cancellation);
        var edit = new ItemEdit { Section = section.Key, Identity = identity, Content = content };
        var reading = PlanItems.Read(section, content);
        var taken = await TakenAsync(slug, section, edit, cancellation);
        if (reading.Item is { } item && taken is null) return await InPlanAsync(slug, edit, item, missing, cancellation);

        List<EditFault> faults = [.. reading.Faults.Select(fault => EditFaults.InItem(0, edit, fault))];
        if (taken is not null) faults.Add(taken);
        foreach (var reference in missing.Where(reference => faults.TrueForAll(fault => fault.Place.Path != reference.Path)))
            faults.Add(await FaultOfAsync(slug, edit, reference, cancellation));
        return new ItemJudgement(faults, missing);
    }

    /// <summary>The references of a content to what the plan has not.</summary>
    public async Task<IReadOnlyList<ItemReference>> MissingAsync(string slug, PlanSection section, JsonObject content, CancellationToken cancellation = default)
    {
        List<ItemReference> references = [.. ItemReferences.Of(section, content)];
        var known = new HashSet<(string, string)>();
        foreach (var to in references.SelectMany(reference => reference.Sections).Distinct().ToList())
        {
            List<string> names = [.. references.Where(reference => reference.Sections.Contains(to)).Select(reference => reference.Name).Distinct(StringComparer.Ordinal)];
            foreach (var name in await PresentAsync(slug, to, names, cancellation)) known.Add((to, name));
        }

        return [.. references.Where(reference => !reference.Sections.Any(to => known.Contains((to, reference.Name))))];
    }

    private async Task<IEnumerable<string>> PresentAsync(string slug, string section, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        section == ItemReferences.Volumes
            ? await VolumesAsync(slug, cancellation)
            : (await store.ItemsAsync(slug, section, names, cancellation)).Select(stored => stored.Item.Identity);

    private async Task<IEnumerable<string>> VolumesAsync(string slug, CancellationToken cancellation)
    {
        var arrays = await store.PageAsync(slug, new ItemQuery { Section = "arrays", Take = int.MaxValue }, cancellation);
        return (arrays?.Items ?? []).SelectMany(array => array.ToJson()[ItemReferences.Volumes]?.AsArray() ?? []).Select(volume => (string)volume!);
    }

    private async Task<EditFault?> TakenAsync(string slug, PlanSection section, ItemEdit edit, CancellationToken cancellation)
    {
        if (section.IsHead || section.Key == Keys || edit.Content![section.IdentityKey] is not JsonValue value || !value.TryGetValue<string>(out var name) || name == edit.Identity) return null;
        return (await store.ItemsAsync(slug, section.Key, [name], cancellation)) is [{ Item: var item }] ? EditFaults.Taken(0, item) : null;
    }

    private async Task<ItemJudgement?> InPlanAsync(string slug, ItemEdit edit, PlanItem item, IReadOnlyList<ItemReference> missing, CancellationToken cancellation)
    {
        if (await library.LoadAsync(slug, cancellation) is not { Plan: var plan }) return null;
        var before = edit.Identity is null ? null : (await store.ItemsAsync(slug, edit.Section, [edit.Identity], cancellation)) is [{ Item: var was }] ? was : null;
        IReadOnlyList<PlannedChange> changes = [new(0, new PlanChange(before, item))];
        // A plan of 100,000 data sets takes a while, and whoever asks answers others meanwhile.
        var faults = plan.DataSets.Count <= MostAtOnce ? PlanEditor.FaultsOf(plan, changes) : await Task.Run(() => PlanEditor.FaultsOf(plan, changes), cancellation);
        return new ItemJudgement([.. faults.Where(fault => fault.Edit is not null)], missing);
    }

    private async Task<EditFault> FaultOfAsync(string slug, ItemEdit edit, ItemReference reference, CancellationToken cancellation)
    {
        List<string> names = [];
        foreach (var section in reference.Sections)
        {
            names.AddRange(section == ItemReferences.Volumes
                ? (await VolumesAsync(slug, cancellation)).Take(MostCompared)
                : ((await store.PageAsync(slug, new ItemQuery { Section = section, Take = MostCompared }, cancellation))?.Items ?? []).Select(item => item.Identity));
        }

        var nouns = string.Join(" or ", reference.Sections.Select(section => section == ItemReferences.Volumes ? "volume" : SectionWords.Noun(PlanSections.Get(section))));
        return new EditFault(
            0, new PlanPlace(edit.Section, edit.Identity ?? "", reference.Path), reference.Name, $"The plan has no {nouns} of this name.", NearestName.Find(reference.Name, names) ?? "");
    }
}
