using System.Text.Json.Nodes;

namespace RiskPlanner.Laws.Tests.Fields;

/// <summary>Every other value that a field of a plan could have: what the schema says of it, tried one after the other. Pure.</summary>
internal static class FieldChanges
{
    /// <summary>The plan with the field changed at one place, once for each place and other value.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="schema">The schema of plans.</param>
    /// <param name="shape">The kind of mapping that has the field; empty for the plan itself.</param>
    /// <param name="key">The field.</param>
    /// <returns>Each with the place of the field, as faults name it.</returns>
    public static IEnumerable<(JsonObject Plan, string Place)> Of(JsonObject plan, JsonObject schema, string shape, string key)
    {
        var names = NamesIn(plan).Distinct().ToList();
        foreach (var path in Places(plan, schema, schema, shape, ""))
        {
            var owner = (JsonObject)At(plan, path)!;
            var place = string.Concat(path.Split('/', StringSplitOptions.RemoveEmptyEntries).Append(key).Select(step => char.IsAsciiDigit(step[0]) ? $"[{step}]" : $".{step}"))[1..];
            foreach (var value in Others(ShapeOf(schema, shape)["properties"]![key]!.AsObject(), owner[key], names))
            {
                var copy = (JsonObject)plan.DeepClone();
                var changed = (JsonObject)At(copy, path)!;
                if (value is null) changed.Remove(key);
                else changed[key] = value.DeepClone();
                yield return (copy, place);
            }
        }
    }

    /// <summary>Whether a field is one value or a list of such: what mappings say they say by their own keys.</summary>
    public static bool IsLeaf(JsonObject field) => field["$ref"] is null && field["items"]?["$ref"] is null && field["oneOf"] is null && field["anyOf"] is null && field["items"]?["oneOf"] is null && field["items"]?["anyOf"] is null && field["const"] is null;

    private static IEnumerable<string> NamesIn(JsonNode? node) => node switch
    {
        JsonObject mapping => mapping.SelectMany(entry => NamesIn(entry.Value)),
        JsonArray list => list.SelectMany(NamesIn),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };

    private static JsonObject ShapeOf(JsonObject schema, string shape) => shape.Length == 0 ? schema : schema["$defs"]![shape]!.AsObject();

    /// <summary>Where in the plan mappings of that kind stand.</summary>
    private static IEnumerable<string> Places(JsonNode? node, JsonObject schema, JsonObject form, string shape, string path, string name = "")
    {
        if (name == shape) yield return path;
        if (form["$ref"] is { } reference)
        {
            var referred = ((string)reference!)["#/$defs/".Length..];
            foreach (var place in Places(node, schema, ShapeOf(schema, referred), shape, path, referred)) yield return place;
            yield break;
        }

        foreach (var alternative in (form["oneOf"] as JsonArray ?? form["anyOf"] as JsonArray ?? []).OfType<JsonObject>().Where(one => one["$ref"] is not null))
        {
            if (node is not JsonObject) continue;
            foreach (var place in Places(node, schema, alternative, shape, path)) yield return place;
        }

        if (node is JsonArray list && form["items"] is JsonObject item)
        {
            for (var index = 0; index < list.Count; index++)
            {
                foreach (var place in Places(list[index], schema, item, shape, $"{path}/{index}")) yield return place;
            }
        }

        if (node is not JsonObject mapping || form["properties"] is not JsonObject properties) yield break;
        foreach (var (key, value) in mapping)
        {
            if (properties[key] is not JsonObject inner) continue;
            foreach (var place in Places(value, schema, inner, shape, $"{path}/{key}")) yield return place;
        }
    }

    private static JsonNode? At(JsonNode? node, string path)
    {
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries)) node = node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node![step];
        return node;
    }

    private static IEnumerable<JsonNode?> Others(JsonObject form, JsonNode? present, IReadOnlyList<string> names)
    {
        if (present is not null) yield return null;
        switch (present)
        {
            case JsonArray list:
                for (var index = 0; index < list.Count; index++) yield return new JsonArray([.. list.Where((_, other) => other != index).Select(one => one?.DeepClone())]);
                if (list.Count > 0 && list[0] is JsonValue && ((JsonValue)list[0]!).TryGetValue<string>(out var first))
                {
                    foreach (var text in Texts(first).Concat(names)) yield return new JsonArray([JsonValue.Create(text), .. list.Skip(1).Select(one => one?.DeepClone())]);
                }

                yield break;
            case JsonObject mapping:
                foreach (var (inner, value) in mapping)
                {
                    var smaller = (JsonObject)mapping.DeepClone();
                    smaller.Remove(inner);
                    yield return smaller;
                    if (value is not JsonValue scalar) continue;
                    foreach (var other in Scalars(scalar))
                    {
                        var changed = (JsonObject)mapping.DeepClone();
                        changed[inner] = other;
                        yield return changed;
                    }
                }

                yield break;
            case JsonValue scalar:
                foreach (var choice in form["enum"] as JsonArray ?? [])
                {
                    if (!JsonNode.DeepEquals(choice, present)) yield return choice;
                }

                foreach (var other in Scalars(scalar)) yield return other;
                if (!scalar.TryGetValue<string>(out var own)) yield break;
                foreach (var name in names.Where(name => name != own)) yield return JsonValue.Create(name);
                yield break;
            case null:
                foreach (var choice in form["enum"] as JsonArray ?? []) yield return choice;
                if ((string?)form["type"] == "boolean") foreach (var truth in new[] { true, false }) yield return JsonValue.Create(truth);
                if ((string?)form["type"] == "integer") foreach (var number in new[] { 0, 1, 2, 100 }) yield return JsonValue.Create(number);
                if ((string?)form["type"] == "number") yield return JsonValue.Create(5);
                if ((string?)form["type"] == "string") foreach (var text in new[] { "Other", "OTHER", "P1D", "P10Y", "2026-03-01T00:00:00Z", "USD" }) yield return JsonValue.Create(text);
                if ((string?)form["type"] == "string") foreach (var name in names) yield return JsonValue.Create(name);
                if ((string?)form["type"] == "array") foreach (var name in names.Append("OTHER")) yield return new JsonArray(JsonValue.Create(name));
                yield break;
        }
    }

    private static IEnumerable<JsonNode> Scalars(JsonValue scalar)
    {
        if (scalar.TryGetValue<bool>(out var truth)) yield return JsonValue.Create(!truth);
        else if (scalar.TryGetValue<int>(out var number))
        {
            foreach (var other in new[] { number + 1, number - 1, number * 10, 0, 1 }) yield return JsonValue.Create(other);
        }
        else if (scalar.TryGetValue<decimal>(out var amount)) yield return JsonValue.Create(amount + 1);
        else if (scalar.TryGetValue<string>(out var text))
        {
            foreach (var other in Texts(text)) yield return JsonValue.Create(other);
        }
    }

    private static IEnumerable<string> Texts(string text)
    {
        foreach (var other in new[] { $"{text}X", $"X{text}", "OTHER", "Another text.", "P1D", "PT1H", "P100Y", "2026-03-01T00:00:00Z", "2026-11-01T12:00:00Z", "USD", "3.2", "2.2", "2025-01-01", "**", "X.**" })
        {
            if (other != text) yield return other;
        }
    }
}
