using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime.Text;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Sentences;

/// <summary>Values of a plan's keys in words, for lists and comparisons. Pure functions.</summary>
internal static class ContentWords
{
    private const int ItemsShown = 3;

    /// <summary>What stands for a key that is left out and has no default.</summary>
    public const string Nothing = "–";

    /// <summary>A value; of a key that is left out its default.</summary>
    /// <param name="form">The key; null when nothing is known of it.</param>
    /// <param name="value">Its value; null when it is left out.</param>
    public static string Of(FieldForm? form, JsonNode? value) => value switch
    {
        null => form?.Default is { Length: > 0 } absent ? absent : Nothing,
        JsonArray list => List(form?.Item, list),
        JsonObject mapping when form?.IsSchedule != false && Rhythm(mapping) is { } words => words,
        JsonObject mapping => Mapping(form, mapping),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        JsonValue scalar when form?.Kind == FieldKind.WholeNumber && scalar.TryGetValue<long>(out var number) => $"{number:N0}",
        JsonValue scalar => scalar.ToJsonString() switch { "true" => "yes", "false" => "no", var text => text },
        _ => value.ToJsonString(),
    };

    /// <summary>A schedule in words, such as "every day at 22:00"; null for what is none.</summary>
    public static string? Rhythm(JsonObject mapping) => ScheduleOf(mapping) is { } schedule ? ScheduleWords.Of(schedule) : null;

    private static string List(FieldForm? item, JsonArray list)
    {
        var shown = string.Join(", ", list.Take(ItemsShown).Select(one => one is JsonObject mapping ? Gist(item, mapping) : Of(item, one)));
        return list.Count > ItemsShown ? $"{shown} and {list.Count - ItemsShown:N0} more" : shown;
    }

    // Of a group within a list, its first values: "REPRO REC001".
    private static string Gist(FieldForm? item, JsonObject mapping) => Rhythm(mapping) is { } words
        ? words
        : string.Join(" ", mapping.Where(entry => entry.Value is JsonValue).Take(2).Select(entry => Of(item?.Fields.FirstOrDefault(field => field.Key == entry.Key), entry.Value)));

    private static string Mapping(FieldForm? form, JsonObject mapping) => string.Join("; ", mapping.Select(entry =>
        $"{SectionWords.Spaced(entry.Key)}: {Of(form?.Fields.FirstOrDefault(field => field.Key == entry.Key), entry.Value)}"));

    /// <summary>The schedule that a mapping means; null for what is none.</summary>
    public static Schedule? ScheduleOf(JsonObject mapping)
    {
        if (mapping["every"] is JsonValue every && PeriodPattern.Roundtrip.Parse((string?)every ?? "") is { Success: true } period)
        {
            var first = InstantPattern.General.Parse((string?)mapping["first"] ?? "");
            return new Schedule { Every = period.Value, First = first.Success ? first.Value : null };
        }

        if (mapping["dates"] is not JsonArray dates) return null;
        var moments = dates.Select(date => InstantPattern.General.Parse((string?)date ?? "")).ToList();
        return moments.TrueForAll(moment => moment.Success) ? new Schedule { Dates = [.. moments.Select(moment => moment.Value)] } : null;
    }
}
