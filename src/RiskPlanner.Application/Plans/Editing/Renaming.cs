using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// What the items that a save renames are called afterwards. All renames of a save count at once, so that items can trade
/// their names: a reference follows one of them and no other. Immutable; safe between threads.
/// </summary>
internal sealed class Renaming
{
    private readonly Dictionary<(string Section, string Name), string> _names;
    private readonly HashSet<(string Section, string Name)> _takenOver;

    private Renaming(Dictionary<(string, string), string> names, HashSet<(string, string)> takenOver) => (_names, _takenOver) = (names, takenOver);

    /// <summary>The renames among the changes of a save.</summary>
    public static Renaming Of(IReadOnlyCollection<PlanChange> changes)
    {
        var names = changes.Where(change => change is { Before: not null, After: not null } && change.Before.Identity != change.After.Identity)
            .ToDictionary(change => (change.Section, change.Before!.Identity), change => change.After!.Identity);
        var entered = names.Select(rename => (rename.Key.Section, rename.Value)).ToHashSet();
        return new Renaming(names, [.. changes.Where(change => change.After is null).Select(change => (change.Section, change.Before!.Identity)).Where(entered.Contains)]);
    }

    /// <summary>Whether nothing is renamed.</summary>
    public bool IsEmpty => _names.Count == 0;

    /// <summary>The names, as they are before the save, of everything to which a reference needs a look.</summary>
    public IEnumerable<string> FormerNames => _names.Keys.Concat(_takenOver).Select(former => former.Name).Distinct(StringComparer.Ordinal);

    /// <summary>The content with each of its references under the new name of what it refers to; null when none is renamed.</summary>
    /// <param name="section">The section of the item.</param>
    /// <param name="content">The content, with names as they are before the save; not changed.</param>
    /// <param name="settled">Whether the value of a key has the names of after the save already.</param>
    public JsonObject? Follow(PlanSection section, JsonObject content, Func<string, bool> settled)
    {
        var changed = content.DeepClone().AsObject();
        var followed = false;
        foreach (var field in section.Fields.Where(field => !settled(field.Key))) followed |= Follow(field, changed);
        return followed ? changed : null;
    }

    /// <summary>
    /// The places in a content that refer to something that the save removes and whose name another item takes: they would
    /// go over to that one in silence.
    /// </summary>
    /// <param name="section">The section of the item.</param>
    /// <param name="content">The content, with names as they are before the save.</param>
    /// <param name="settled">Whether the value of a key has the names of after the save already.</param>
    public IEnumerable<(string Path, string Name)> TakenOverIn(PlanSection section, JsonObject content, Func<string, bool> settled) =>
        _takenOver.Count == 0 ? [] : section.Fields.Where(field => !settled(field.Key)).SelectMany(field => ItemReferences.Of(field, content[field.Key]))
            .Where(reference => reference.Sections.Any(to => _takenOver.Contains((to, reference.Name))))
            .Select(reference => (reference.Path, reference.Name));

    private bool Follow(FieldForm field, JsonObject owner)
    {
        switch (owner[field.Key])
        {
            case JsonArray list:
                return FollowList(field, list);
            case JsonObject inner:
                return FollowAll(field.Fields, inner);
            case JsonValue value when NewName(field, value) is { } name:
                owner[field.Key] = name;
                return true;
            default:
                return false;
        }
    }

    private bool FollowAll(IReadOnlyList<FieldForm> fields, JsonObject owner)
    {
        var followed = false;
        foreach (var field in fields) followed |= Follow(field, owner);
        return followed;
    }

    private bool FollowList(FieldForm field, JsonArray list)
    {
        var followed = false;
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is JsonObject inner)
            {
                followed |= FollowAll(field.Item?.Fields ?? [], inner);
            }
            else if (list[i] is JsonValue value && NewName(field, value) is { } name)
            {
                list[i] = name;
                followed = true;
            }
        }

        return followed;
    }

    private string? NewName(FieldForm field, JsonValue value) =>
        field.RefersTo.Count > 0 && value.TryGetValue<string>(out var name)
            ? field.RefersTo.Select(section => _names.GetValueOrDefault((section, name))).FirstOrDefault(to => to is not null)
            : null;
}
