using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskPlanner.Interchange;

/// <summary>
/// The JSON schema (2020-12) of plan files, for editors and other programs: everything that a single value can show. What
/// needs the whole plan, references above all, only <see cref="PlanFile"/> checks.
/// </summary>
public static class PlanSchema
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        // The schema is a file, not part of a page: quotes and '+' need no escapes.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text, ending in a line feed; the same for every call.</summary>
    public static string Write() => Write(PlanShape.Root, "RiskPlanner plan, schema 1");

    /// <summary>The schema of another document.</summary>
    internal static string Write(ObjectShape root, string title)
    {
        var definitions = new JsonObject();
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
        };
        foreach (var (key, value) in root.Definition(definitions)) schema[key] = value?.DeepClone();
        schema["$defs"] = definitions;

        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Readable)) schema.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }
}
