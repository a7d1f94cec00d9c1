using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskPlanner.Web.Editing.Kept;

/// <summary>Reads what forms said of themselves. Anybody can write into a browser's storage, so it is anything. Pure functions.</summary>
internal static class KeptText
{
    /// <summary>The object of a text; null when it is none.</summary>
    public static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
