using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>
/// The form of a value in the plan document, declared once and used for everything: checking and reading a file, writing
/// one, the JSON schema, the reference page.
/// </summary>
internal abstract class Shape
{
    /// <summary>What is expected, for messages: "an instant in UTC, such as 2026-01-01T00:00:00Z".</summary>
    public abstract string Expected { get; }

    /// <summary>What stands in the reference page's column "value"; Markdown.</summary>
    public abstract string Summary { get; }

    /// <summary>The value that stands in for one that is missing or wrong, so that the rest can still be checked.</summary>
    public abstract object? Fallback { get; }

    /// <summary>Checks a node and gives its value; every fault goes to the collector. Null when there is no value to work with.</summary>
    public abstract object? Read(DocumentNode node, string path, PlaceCollector faults);

    /// <summary>Writes a value of this form.</summary>
    public abstract void Write(object value, IEmitter emitter);

    /// <summary>The JSON schema of the form. Objects put theirs into the definitions and give a reference.</summary>
    public abstract JsonObject ToSchema(JsonObject definitions);

    /// <summary>The objects that the form consists of, itself included, for the reference page.</summary>
    public virtual IEnumerable<ObjectShape> Objects() => [];
}
