using System.Collections.Frozen;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>The form of a mapping: known keys, in the order in which they are written.</summary>
internal sealed class ObjectShape : Shape
{
    private readonly FrozenDictionary<string, int> _indexes = FrozenDictionary<string, int>.Empty;

    /// <summary>Its name in the JSON schema and as a heading, in camel case.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, with its article, for messages: "a data set".</summary>
    public required string What { get; init; }

    /// <summary>What it is, in sentences for users.</summary>
    public required string Description { get; init; }

    /// <summary>Its keys.</summary>
    public required IReadOnlyList<Field> Fields
    {
        get;
        init
        {
            field = value;
            _indexes = value.Select((one, index) => (one.Key, index)).ToFrozenDictionary(one => one.Key, one => one.index);
        }
    }

    /// <summary>Makes the model's object; must work when nothing at all was read.</summary>
    public required Func<FieldValues, object> Build { get; init; }

    /// <summary>Whether it is written in one line.</summary>
    public bool Inline { get; init; }

    /// <summary>Whether it is a schedule: exactly one of <c>every</c> and <c>dates</c>, and <c>first</c> only with <c>every</c>.</summary>
    public bool IsSchedule { get; init; }

    /// <inheritdoc/>
    public override string Expected => $"{What} with the keys {string.Join(", ", Fields.Where(key => key.Required).DefaultIfEmpty(Fields[0]).Select(key => key.Key))}";

    /// <inheritdoc/>
    public override string Summary => $"[{Name}](#{Name.ToLowerInvariant()})";

    /// <inheritdoc/>
    public override object? Fallback => Build(new FieldValues(this));

    /// <summary>The field of a key, or null.</summary>
    public Field? FieldOf(string key) => IndexOf(key) is >= 0 and var index ? Fields[index] : null;

    /// <summary>The index of a key among the fields, or -1.</summary>
    public int IndexOf(string key) => _indexes.GetValueOrDefault(key, -1);

    /// <inheritdoc/>
    public override object? Read(DocumentNode node, string path, PlaceCollector faults) =>
        ObjectReading.Read(this, node, path, faults) is { } values ? Build(values) : null;

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter)
    {
        emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, Inline ? MappingStyle.Flow : MappingStyle.Block));
        foreach (var field in Fields)
        {
            var content = field.Get(value);
            if (content is null || (!field.Required && IsDefault(content, field))) continue;
            emitter.Emit(new Scalar(field.Key));
            field.Shape.Write(content, emitter);
        }

        emitter.Emit(new MappingEnd());
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions)
    {
        if (!definitions.ContainsKey(Name))
        {
            definitions[Name] = null; // Takes the place first, so that definitions stand in the order of the document.
            definitions[Name] = Definition(definitions);
        }

        return new JsonObject { ["$ref"] = $"#/$defs/{Name}" };
    }

    /// <summary>The JSON schema of the mapping itself, without a reference.</summary>
    public JsonObject Definition(JsonObject definitions)
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
        {
            var schema = field.Shape.ToSchema(definitions);
            schema["description"] = field.Meaning;
            if (field.IsForPeople) schema["x-forPeople"] = true;
            if (field.Default is int or bool) schema["default"] = JsonValue.Create(field.Default);
            properties[field.Key] = schema;
        }

        var definition = new JsonObject { ["description"] = Description, ["type"] = "object", ["properties"] = properties };
        var required = Fields.Where(field => field.Required).Select(field => (JsonNode)field.Key).ToArray();
        if (required.Length > 0) definition["required"] = new JsonArray(required);
        definition["additionalProperties"] = false;
        if (!IsSchedule) return definition;
        definition["oneOf"] = new JsonArray(
            new JsonObject { ["required"] = new JsonArray("every") }, new JsonObject { ["required"] = new JsonArray("dates") });
        definition["dependentRequired"] = new JsonObject { ["first"] = new JsonArray("every") };
        return definition;
    }

    /// <inheritdoc/>
    public override IEnumerable<ObjectShape> Objects() =>
        Fields.SelectMany(field => field.Shape.Objects()).Prepend(this).DistinctBy(shape => shape.Name);

    private static bool IsDefault(object content, Field field) =>
        content.Equals(field.Default) || content is "" || (content is System.Collections.ICollection { Count: 0 } && !field.WritesEmptyList);
}
