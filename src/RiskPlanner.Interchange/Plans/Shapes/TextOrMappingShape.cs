using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a value that is mostly one text: the text alone, or keys with values of which it is the first.</summary>
/// <param name="text">The form of the text.</param>
/// <param name="whole">The form with keys and values.</param>
/// <param name="alone">Makes the model's value of the text alone.</param>
/// <param name="textOf">The text of a value that has nothing but it; null where it has more.</param>
internal sealed class TextOrMappingShape(TextShape text, ObjectShape whole, Func<string, object> alone, Func<object, string?> textOf) : Shape
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
        return text.Read(node, path, faults) is string read ? alone(read) : null;
    }

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter)
    {
        if (textOf(value) is { } told) text.Write(told, emitter);
        else whole.Write(value, emitter);
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) =>
        new() { ["anyOf"] = new JsonArray(text.ToSchema(definitions), whole.ToSchema(definitions)) };

    /// <inheritdoc/>
    public override IEnumerable<ObjectShape> Objects() => whole.Objects();
}
