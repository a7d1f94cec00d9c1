using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>Takes what a form writes and makes JSON of it: the same content as in the file, for a program to hold and compare.</summary>
internal sealed class JsonEmitter : IEmitter
{
    private readonly Stack<JsonNode> _open = new();
    private string? _key;

    /// <summary>What was written; null until something is.</summary>
    public JsonNode? Root { get; private set; }

    /// <inheritdoc/>
    public void Emit(ParsingEvent @event)
    {
        switch (@event)
        {
            case MappingStart:
                Open(new JsonObject());
                break;
            case SequenceStart:
                Open(new JsonArray());
                break;
            case MappingEnd or SequenceEnd:
                _open.Pop();
                break;
            case Scalar scalar when _open.TryPeek(out var outer) && outer is JsonObject && _key is null:
                _key = scalar.Value;
                break;
            case Scalar scalar:
                Add(ValueOf(scalar));
                break;
            default:
                throw new ArgumentException($"A plan is not written with {@event.GetType().Name}.", nameof(@event));
        }
    }

    private void Open(JsonNode node)
    {
        Add(node);
        _open.Push(node);
    }

    private void Add(JsonNode node)
    {
        if (!_open.TryPeek(out var outer))
            Root = node;
        else if (outer is JsonArray list)
            list.Add(node);
        else
            (outer.AsObject()[_key!], _key) = (node, null);
    }

    // Numbers and truth values are written plain and never quoted (ScalarShape.WritePlain); everything else is text.
    private static JsonValue ValueOf(Scalar scalar)
    {
        if (scalar.Style != ScalarStyle.Plain) return JsonValue.Create(scalar.Value);
        return CoreSchema.Resolve(scalar.Value) switch
        {
            CoreType.Boolean => JsonValue.Create(scalar.Value == "true"),
            CoreType.Integer => JsonValue.Create(long.Parse(scalar.Value, CultureInfo.InvariantCulture)),
            CoreType.Float => JsonValue.Create(decimal.Parse(scalar.Value, CultureInfo.InvariantCulture)),
            _ => JsonValue.Create(scalar.Value),
        };
    }
}
