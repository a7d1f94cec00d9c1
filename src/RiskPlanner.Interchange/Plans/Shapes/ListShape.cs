using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>The form of a list.</summary>
internal abstract class ListShape(Shape item, int minimum) : Shape
{
    private const int LongestFlowList = 6;

    /// <summary>The form of each item.</summary>
    public Shape Item { get; } = item;

    /// <inheritdoc/>
    public override string Expected => minimum > 0 ? "a list with at least one item" : "a list";

    /// <inheritdoc/>
    public override string Summary => $"list of: {Item.Summary}";

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter)
    {
        var items = ((System.Collections.IEnumerable)value).Cast<object>().ToList();
        var inline = Item is ScalarShape && items.Count <= LongestFlowList;
        emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, inline ? SequenceStyle.Flow : SequenceStyle.Block));
        foreach (var one in items) Item.Write(one, emitter);
        emitter.Emit(new SequenceEnd());
    }

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Item.ToSchema(definitions) };
        if (minimum > 0) schema["minItems"] = minimum;
        if (Item is ScalarShape) schema["uniqueItems"] = true;
        return schema;
    }

    /// <inheritdoc/>
    public override IEnumerable<ObjectShape> Objects() => Item.Objects();

    /// <summary>A list of the model with these items.</summary>
    public abstract object ListOf(IReadOnlyList<object> items);

    /// <summary>Checks that the node is a list that is long enough.</summary>
    protected bool IsList(DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Kind == DocumentNodeKind.Refused) return false;
        if (node.Kind != DocumentNodeKind.List)
        {
            faults.Add(node, path, node.Text, "A list stands here: items in brackets, or one per line after a dash.", Expected);
            return false;
        }

        if (node.Items.Count < minimum)
            faults.Add(node, path, "", "This list has at least one item.", Item.Expected);
        return true;
    }
}
