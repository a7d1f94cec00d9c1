using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of true or false.</summary>
internal sealed class BooleanShape : ScalarShape
{
    /// <inheritdoc/>
    public override object? Fallback => false;

    /// <inheritdoc/>
    public override string Expected => "true or false";

    /// <inheritdoc/>
    public override string Summary => "`true` or `false`";

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WritePlain(value is true ? "true" : "false", emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) => new() { ["type"] = "boolean" };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Type == CoreType.Boolean) return node.Text[0] is 't' or 'T';
        faults.Add(node, path, node.Text, "This is either true or false, without quotes.", Expected);
        return null;
    }
}
