using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>A key whose value differs between two versions of an item; null stands for a key that is left out.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value after.</param>
public sealed record FieldDifference(string Key, JsonNode? Before, JsonNode? After)
{
    /// <summary>The differences of two contents, in the order of the keys in the later one.</summary>
    public static IReadOnlyList<FieldDifference> Between(JsonObject before, JsonObject after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return [.. after.Concat(before).Select(entry => entry.Key).Distinct()
            .Where(key => !JsonNode.DeepEquals(before[key], after[key]))
            .Select(key => new FieldDifference(key, before[key]?.DeepClone(), after[key]?.DeepClone()))];
    }
}
