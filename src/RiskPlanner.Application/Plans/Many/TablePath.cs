using System.Globalization;
using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Paths of columns such as <c>steps[0].utility</c>: what field they mean, and values put to their place. Pure functions.</summary>
internal static class TablePath
{
    /// <summary>The field of a path; null when the section has none.</summary>
    public static FieldForm? FieldOf(PlanSection section, string path)
    {
        FieldForm? form = null;
        foreach (var (key, index) in Parts(path))
        {
            form = (form is null ? section.Fields : form.Fields).FirstOrDefault(field => field.Key == key);
            if (index is not null) form = form?.Item;
            if (form is null) return null;
        }

        return form;
    }

    /// <summary>Puts a value to its place, with what has to be around it.</summary>
    public static void Put(JsonObject content, string path, JsonNode value)
    {
        var parts = Parts(path).ToList();
        var at = content;
        foreach (var (key, index) in parts.Take(parts.Count - 1)) at = Within(at, key, index);
        at[parts[^1].Key] = value;
    }

    private static JsonObject Within(JsonObject content, string key, int? index)
    {
        if (index is not { } place)
        {
            content[key] ??= new JsonObject();
            return content[key]!.AsObject();
        }

        content[key] ??= new JsonArray();
        var list = content[key]!.AsArray();
        while (list.Count <= place) list.Add(new JsonObject());
        return list[place]!.AsObject();
    }

    private static IEnumerable<(string Key, int? Index)> Parts(string path) => path.Split('.').Select(part =>
        part.IndexOf('[', StringComparison.Ordinal) is > 0 and var at ? (part[..at], int.Parse(part.AsSpan(at + 1, part.Length - at - 2), CultureInfo.InvariantCulture)) : (part, (int?)null));
}
