using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Finds the places in the content of an item that name other items, as the plan file's declaration has them. Pure functions.</summary>
public static class ItemReferences
{
    /// <summary>What stands for the volumes of arrays, which are no items of their own.</summary>
    public const string Volumes = "volumes";

    /// <summary>The references of an item, in the order of its keys.</summary>
    public static IEnumerable<ItemReference> Of(PlanSection section, JsonObject content)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(content);
        return section.Fields.SelectMany(field => Of(field, content[field.Key]));
    }

    /// <summary>The references under one key.</summary>
    /// <param name="field">The key.</param>
    /// <param name="value">Its value; null when it is left out.</param>
    public static IEnumerable<ItemReference> Of(FieldForm field, JsonNode? value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Of(field, field.Key, value);
    }

    private static IEnumerable<ItemReference> Of(FieldForm field, string path, JsonNode? value) => value switch
    {
        JsonArray list => list.SelectMany((item, index) => Of(item is JsonObject ? field.Item ?? field : field, $"{path}[{index}]", item)),
        JsonObject inner => field.Fields.SelectMany(part => Of(part, $"{path}.{part.Key}", inner[part.Key])),
        JsonValue scalar when field.RefersTo.Count > 0 && scalar.TryGetValue<string>(out var name) => [new ItemReference(path, name, field.RefersTo)],
        _ => [],
    };
}
