using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RiskPlanner.Interchange;

/// <summary>The form of a single value.</summary>
internal abstract class ScalarShape : Shape
{
    /// <inheritdoc/>
    public sealed override object? Read(DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Kind == DocumentNodeKind.Refused) return null;
        if (node.Kind != DocumentNodeKind.Scalar)
        {
            var found = node.Kind == DocumentNodeKind.List ? "a list" : "keys with values";
            faults.Add(node, path, "", $"A single value stands here, not {found}.", Expected);
            return null;
        }

        if (node.Type != CoreType.Nothing) return ReadScalar(node, path, faults);
        faults.Add(node, path, node.Text, "A key that is present has a value; leave it out where there is none.", Expected);
        return null;
    }

    /// <summary>Checks a scalar that holds something and gives its value, or null.</summary>
    protected abstract object? ReadScalar(DocumentNode node, string path, PlaceCollector faults);

    /// <summary>Whether the node is text by YAML's rules; otherwise that is reported.</summary>
    protected bool IsText(DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Type == CoreType.Text) return true;
        var kind = node.Type == CoreType.Boolean ? "true or false" : "a number";
        faults.Add(node, path, node.Text, $"Text stands here; without quotes this is {kind}.", $"'{node.Text}' in quotes, if it is right: {Expected}");
        return false;
    }

    /// <summary>Writes text, in quotes where it would be read as something else.</summary>
    protected static void WriteText(string text, IEmitter emitter)
    {
        var style = text.Any(NeedsEscape) ? ScalarStyle.DoubleQuoted
            : CoreSchema.NeedsQuotes(text) ? ScalarStyle.SingleQuoted
            : ScalarStyle.Any;
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: true, isQuotedImplicit: true));
    }

    /// <summary>Writes a number or a truth value, never in quotes.</summary>
    protected static void WritePlain(string text, IEmitter emitter) =>
        emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: false));

    // YAML 1.1, and this library, take the separators of lines and paragraphs for line ends.
    private static bool NeedsEscape(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' or '\uFEFF';
}
