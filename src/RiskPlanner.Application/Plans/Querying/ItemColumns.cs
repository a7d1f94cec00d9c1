using System.Text.Json;
using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Takes out of an item's content what its columns hold.</summary>
public static class ItemColumns
{
    private static readonly Dictionary<ItemColumn, string[]> Keys = new()
    {
        [ItemColumn.Application] = ["application"],
        [ItemColumn.Volume] = ["volume"],
        [ItemColumn.KeyLabel] = ["keyLabel"],
        [ItemColumn.KeyStore] = ["keyStore"],
        [ItemColumn.Site] = ["site"],
        [ItemColumn.Kind] = ["kind", "organisation", "purpose", "criticality", "method"],
        [ItemColumn.Size] = ["sizeKiB"],
    };

    /// <summary>The column that holds a key of a section's items; null when it is in none.</summary>
    public static ItemColumn? Of(PlanSection section, string key)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (key == section.IdentityKey) return ItemColumn.Identity;
        foreach (var (column, keys) in Keys)
        {
            if (keys.Contains(key)) return column;
        }

        return null;
    }

    /// <summary>The key of a section's items that a column holds; null when they have none for it.</summary>
    public static string? KeyOf(PlanSection section, ItemColumn column)
    {
        ArgumentNullException.ThrowIfNull(section);
        return column == ItemColumn.Identity ? section.IdentityKey : Keys[column].FirstOrDefault(key => section.Fields.Any(field => field.Key == key));
    }

    /// <summary>What a column holds of an item, as text; what is left out counts as its default, and as null where it has none.</summary>
    public static string? Value(PlanSection section, JsonObject content, ItemColumn column)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(content);
        if (KeyOf(section, column) is not { } key) return null;
        return content[key] is JsonValue value
            ? value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString()
            : section.Fields.First(field => field.Key == key).Default;
    }
}
