using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>Makes the entries of forms.</summary>
internal static class FieldEntries
{
    /// <summary>An entry of a key.</summary>
    /// <param name="form">The key.</param>
    /// <param name="value">Its value; null when it is left out.</param>
    /// <param name="parent">The entry that it stands in; null at the top.</param>
    public static FieldEntry Of(FieldForm form, JsonNode? value, FieldEntry? parent = null) => form switch
    {
        { Kind: FieldKind.Mapping } => new MappingEntry(form, MappingOf(form, value), parent),
        { Kind: FieldKind.List, Item.Kind: FieldKind.Mapping } => new GroupsEntry(form, value as JsonArray, parent),
        { Kind: FieldKind.List, Item.Kind: FieldKind.Choice } => new ChoicesEntry(form, value as JsonArray, parent),
        { Kind: FieldKind.List } => new LinesEntry(form, value as JsonArray, parent),
        _ => new ScalarEntry(form, value, parent),
    };

    /// <summary>The keys of an object, of one too that stands as one value alone.</summary>
    public static JsonObject? MappingOf(FieldForm form, JsonNode? value) =>
        form.ShortKey is { } key && value is JsonValue ? new JsonObject { [key] = value.DeepClone() } : value as JsonObject;
}
