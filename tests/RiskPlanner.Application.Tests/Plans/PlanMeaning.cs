using System.Text.Json.Nodes;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Tests.Plans;

/// <summary>
/// What a plan says whatever its things are called: every name of an item, and every reference to one, is put as the item's
/// place in its list. Two plans that mean the same give the same lines.
/// </summary>
internal static class PlanMeaning
{
    /// <summary>The meaning, one line for each item.</summary>
    public static IReadOnlyList<string> Of(Plan plan)
    {
        var items = PlanItems.Split(plan).ToList();
        var places = items.GroupBy(item => item.Section)
            .SelectMany(section => section.Select((item, place) => (Key: (item.Section, item.Identity), Place: $"({item.Section} {place})")))
            .ToDictionary(one => one.Key, one => one.Place);
        return [.. items.Select(item => LineOf(item, places))];
    }

    /// <summary>How many references to items of a section a plan has.</summary>
    public static int ReferencesTo(Plan plan, string section) =>
        Of(plan).Sum(line => (line.Length - line.Replace($"({section} ", "", StringComparison.Ordinal).Length) / $"({section} ".Length)
        - PlanItems.Split(plan).Count(item => item.Section == section);

    private static string LineOf(PlanItem item, IReadOnlyDictionary<(string, string), string> places)
    {
        var section = PlanSections.Get(item.Section);
        var content = item.ToJson();
        if (!section.IsHead) content[section.IdentityKey] = places[(item.Section, item.Identity)];
        foreach (var field in section.Fields.Where(field => section.IsHead || field.Key != section.IdentityKey))
        {
            if (content[field.Key] is { } value) content[field.Key] = Put(field, value, places);
        }

        return $"{item.Section}: {content.ToJsonString()}";
    }

    private static JsonNode Put(FieldForm field, JsonNode value, IReadOnlyDictionary<(string, string), string> places)
    {
        switch (value)
        {
            case JsonArray list:
                return new JsonArray([.. list.Select(item => field.Item is { } form && item is JsonObject ? Put(form, item, places) : Put(field, item!, places))]);
            case JsonObject mapping:
                var put = mapping.DeepClone().AsObject();
                foreach (var inner in field.Fields)
                {
                    if (put[inner.Key] is { } held) put[inner.Key] = Put(inner, held, places);
                }

                return put;
            default:
                var name = field.RefersTo.Count > 0 && value.AsValue().TryGetValue<string>(out var text) ? text : null;
                var known = name is null ? null : field.RefersTo.Select(section => places.GetValueOrDefault((section, name))).FirstOrDefault(place => place is not null);
                return known is null ? value.DeepClone() : JsonValue.Create(known);
        }
    }
}

/// <summary>Names of a plan's items.</summary>
internal static class PlanNames
{
    /// <summary>The names of a section, in its order.</summary>
    public static IReadOnlyList<string> NamesOf(this Plan plan, string section) =>
        [.. PlanItems.Split(plan).Where(item => item.Section == section).Select(item => item.Identity)];
}
