using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>Merges two changes of one item, key by key. A value that is a list or a mapping counts as a whole.</summary>
internal sealed class ItemMerge
{
    private ItemMerge(JsonObject merged, IReadOnlyList<FieldConflict> conflicts, IReadOnlyList<string> theirKeys) =>
        (Merged, Conflicts, TheirKeys) = (merged, conflicts, theirKeys);

    /// <summary>The first one's content with the second one's changes in it; in a conflict the second one's value.</summary>
    public JsonObject Merged { get; }

    public IReadOnlyList<FieldConflict> Conflicts { get; }

    /// <summary>The keys that the first one changed.</summary>
    public IReadOnlyList<string> TheirKeys { get; }

    public static ItemMerge Of(JsonObject origin, JsonObject mine, JsonObject theirs)
    {
        var merged = new JsonObject();
        var conflicts = new List<FieldConflict>();
        var theirKeys = new List<string>();
        // In the order of what is saved, so that a merge never reorders an item; what only I have follows.
        foreach (var key in theirs.Concat(mine).Concat(origin).Select(entry => entry.Key).Distinct())
        {
            var (was, my, their) = (origin[key], mine[key], theirs[key]);
            var iChanged = !JsonNode.DeepEquals(was, my);
            var theyChanged = !JsonNode.DeepEquals(was, their);
            if (theyChanged) theirKeys.Add(key);
            if (iChanged && theyChanged && !JsonNode.DeepEquals(my, their)) conflicts.Add(new FieldConflict(key, was, my, their));
            if ((iChanged ? my : their) is { } value) merged[key] = value.DeepClone();
        }

        return new ItemMerge(merged, conflicts, theirKeys);
    }
}
