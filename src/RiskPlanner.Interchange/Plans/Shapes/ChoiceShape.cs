using System.Text.Json.Nodes;
using RiskPlanner.Model;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a value from a fixed set, written as a word.</summary>
internal sealed class ChoiceShape(string what, IReadOnlyList<Choice> choices) : ScalarShape
{
    /// <summary>The words with their values, in the order in which they are offered.</summary>
    public IReadOnlyList<Choice> Choices => choices;

    /// <inheritdoc/>
    public override object? Fallback => choices[0].Value;

    /// <inheritdoc/>
    public override string Expected => $"one of {string.Join(", ", choices.Select(choice => choice.Word))}";

    /// <inheritdoc/>
    public override string Summary =>
        string.Join("<br>", choices.Select(choice => choice.Meaning.Length == 0 ? $"`{choice.Word}`" : $"`{choice.Word}`: {choice.Meaning}"));

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) =>
        WriteText(choices.FirstOrDefault(choice => choice.Value.Equals(value))?.Word ?? $"{value}", emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Word))]) };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        if (!IsText(node, path, faults)) return null;
        var found = choices.FirstOrDefault(choice => choice.Word == node.Text);
        if (found is not null) return found.Value;
        var nearest = NearestName.Find(node.Text, choices.Select(choice => choice.Word));
        faults.Add(node, path, node.Text, $"This is {what}, which is {Expected}.", nearest ?? Expected);
        return null;
    }
}
