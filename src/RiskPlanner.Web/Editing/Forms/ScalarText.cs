using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>Single values as text and back. Pure functions.</summary>
internal static class ScalarText
{
    /// <summary>A value as it is typed; empty for none.</summary>
    public static string Of(JsonNode? value) => value switch
    {
        null => "",
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        _ => value.ToJsonString(),
    };

    /// <summary>
    /// The value that a text means under a key of that kind; null for no text. What is no number under a key for numbers
    /// stays text: the check says so then, with what was typed.
    /// </summary>
    public static JsonNode? ToJson(FieldKind kind, string typed)
    {
        var text = kind == FieldKind.Prose ? typed.ReplaceLineEndings("\n") : typed.Trim();
        if (text.Length == 0) return null;
        return kind switch
        {
            FieldKind.WholeNumber when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            FieldKind.Number when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) =>
                JsonValue.Create(number),
            FieldKind.Boolean when text is "true" or "false" => JsonValue.Create(text == "true"),
            _ => JsonValue.Create(text),
        };
    }
}
