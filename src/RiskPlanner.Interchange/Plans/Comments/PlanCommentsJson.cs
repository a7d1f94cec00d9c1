using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskPlanner.Interchange;

/// <summary>Comments as JSON: <c>{"header":[…],"places":{"path":{"before":[…],"inline":"…","after":[…]}},"end":[…]}</c>, what is empty left out.</summary>
internal static class PlanCommentsJson
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
    };

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PlanComments comments)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Plain))
        {
            writer.WriteStartObject();
            WriteLines(writer, "header", comments.Header);
            if (comments.Places.Count > 0) WritePlaces(writer, comments);
            WriteLines(writer, "end", comments.End);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static PlanComments Read(string json)
    {
        try
        {
            var form = JsonSerializer.Deserialize<Form>(json, Strict) ?? throw new FormatException("Comments are a JSON object; this is null.");
            return PlanComments.Of(form.Header, form.Places, form.End);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new FormatException($"This is not the JSON of a plan's comments: {exception.Message}", exception);
        }
    }

    private static void WritePlaces(Utf8JsonWriter writer, PlanComments comments)
    {
        writer.WriteStartObject("places");
        foreach (var (path, place) in comments.Places)
        {
            writer.WriteStartObject(path);
            WriteLines(writer, "before", place.Before);
            if (place.Inline.Length > 0) writer.WriteString("inline", place.Inline);
            WriteLines(writer, "after", place.After);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteLines(Utf8JsonWriter writer, string name, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0) return;
        writer.WriteStartArray(name);
        foreach (var line in lines) writer.WriteStringValue(line);
        writer.WriteEndArray();
    }

    private sealed record Form
    {
        public IReadOnlyList<string> Header { get; init; } = [];

        public Dictionary<string, PlaceComments> Places { get; init; } = [];

        public IReadOnlyList<string> End { get; init; } = [];
    }
}
