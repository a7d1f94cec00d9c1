using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskPlanner.Interchange;

/// <summary>Makes a document of JSON values that a program holds, so that they are checked by the same forms as a file.</summary>
internal static class JsonDocuments
{
    public static DocumentNode Of(JsonNode? node) => node switch
    {
        JsonObject mapping => Mapping(mapping),
        JsonArray list => List(list),
        JsonValue value => Scalar(value),
        _ => Scalar("", CoreType.Nothing),
    };

    private static DocumentNode Mapping(JsonObject mapping)
    {
        var node = new DocumentNode(DocumentNodeKind.Mapping, 1, 1);
        node.Fill([.. mapping.Select(entry => new DocumentEntry(new DocumentKey(entry.Key, 1, 1, DocumentNodeKind.Scalar), Of(entry.Value)))]);
        return node;
    }

    private static DocumentNode List(JsonArray list)
    {
        var node = new DocumentNode(DocumentNodeKind.List, 1, 1);
        node.Fill([.. list.Select(Of)]);
        return node;
    }

    private static DocumentNode Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => Scalar(value.GetValue<string>(), CoreType.Text),
        JsonValueKind.True => Scalar("true", CoreType.Boolean),
        JsonValueKind.False => Scalar("false", CoreType.Boolean),
        _ => Scalar(value.ToJsonString(), CoreSchema.Resolve(value.ToJsonString())),
    };

    private static DocumentNode Scalar(string text, CoreType type) =>
        new(DocumentNodeKind.Scalar, 1, 1) { Text = text, Type = type };
}
