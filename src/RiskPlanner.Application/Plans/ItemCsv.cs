using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskPlanner.Application.Documents;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Items of a section as CSV: a line of keys as the plan's file has them, then a line for each item. What fits into a cell stands there as <see cref="ItemTable"/> reads
/// it back; a list has blanks between its values, and a group is written as JSON. Pure; safe between threads.
/// </summary>
public static class ItemCsv
{
    // A table for people, read by no browser: letters of all languages, quotes and signs stay as they are.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a table.</summary>
    /// <param name="columns">The keys that it shows, in their order.</param>
    /// <param name="items">The items, in their order.</param>
    public static string Write(IReadOnlyList<FieldForm> columns, IEnumerable<PlanItem> items)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(items);
        return CsvText.Of([.. columns.Select(column => column.Key)], items.Select(item => item.ToJson()).Select(content => columns.Select(column => Cell(content[column.Key])).ToArray()));
    }

    private static string? Cell(JsonNode? value) => value switch
    {
        null => null,
        JsonArray list when list.All(one => one is JsonValue) => string.Join(' ', list.Select(Cell)),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        _ => value.ToJsonString(Readable),
    };
}
