using System.Text.Json.Nodes;
using RiskPlanner.Model;
using RiskPlanner.Naming;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a pattern: its text alone, or keys with values.</summary>
internal sealed class PatternShape(TextShape text, ObjectShape whole) : Shape
{
    /// <summary>The form with keys and values.</summary>
    public ObjectShape Whole => whole;

    /// <inheritdoc/>
    public override string Expected => text.Expected;

    /// <inheritdoc/>
    public override string Summary => $"{text.Summary}, or {whole.Summary}";

    /// <inheritdoc/>
    public override object? Fallback => whole.Fallback;

    /// <inheritdoc/>
    public override object? Read(DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Kind != DocumentNodeKind.Scalar) return whole.Read(node, path, faults);
        return text.Read(node, path, faults) is string pattern ? new LabelPattern(pattern) : null;
    }

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter)
    {
        var pattern = (LabelPattern)value;
        if (pattern == new LabelPattern(pattern.Text)) text.Write(pattern.Text, emitter);
        else whole.Write(value, emitter);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) =>
        new() { ["anyOf"] = new JsonArray(text.ToSchema(definitions), whole.ToSchema(definitions)) };

    /// <inheritdoc/>
    public override IEnumerable<ObjectShape> Objects() => whole.Objects();
}
