using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of text: a name, a label, a serial, a level, or free text.</summary>
internal sealed class TextShape : ScalarShape
{
    private Regex? _pattern;

    /// <summary>What it is, with its article: "a key label".</summary>
    public required string What { get; init; }

    /// <summary>The rule, as a sentence.</summary>
    public required string Rule { get; init; }

    /// <summary>Text that follows the rule.</summary>
    public required string Example { get; init; }

    /// <summary>The fewest characters.</summary>
    public int MinimumLength { get; init; } = 1;

    /// <summary>The most characters.</summary>
    public required int MaximumLength { get; init; }

    /// <summary>The rule as an expression from ^ to $ that JSON schema understands as well; null for free text.</summary>
    public string? Pattern
    {
        get => _pattern?.ToString();
        init => _pattern = value is null ? null : new Regex(value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    /// <summary>Whether small letters break the rule where capital ones follow it.</summary>
    public bool IsUpperCase => _pattern is not null && Example.ToLowerInvariant() is var small && small != Example && _pattern.IsMatch(Example) && !_pattern.IsMatch(small);

    /// <summary>Makes the model's value of text that follows the rule; null leaves it text.</summary>
    public Func<string, object>? Convert { get; init; }

    /// <inheritdoc/>
    public override object? Fallback => Convert is null ? "" : null;

    /// <inheritdoc/>
    public override string Expected => $"{What}, such as {Example}";

    /// <inheritdoc/>
    public override string Summary => What;

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WriteText(value.ToString() ?? "", emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions)
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = MinimumLength, ["maxLength"] = MaximumLength };
        if (Pattern is not null) schema["pattern"] = Pattern;
        return schema;
    }

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        var text = node.Text;
        // A wrong name stays in place as text, so that what refers to it is not reported as well.
        var asItStands = Convert is null ? text : null;
        if (!IsText(node, path, faults)) return asItStands;
        if (text.Length < MinimumLength || text.Length > MaximumLength)
        {
            var least = MinimumLength == MaximumLength ? "" : $"{MinimumLength} to ";
            faults.Add(node, path, text, Rule, $"{least}{MaximumLength} characters; these are {text.Length}");
            return asItStands;
        }

        if (HasForbiddenCharacter(text))
        {
            faults.Add(node, path, text, "Text holds no control characters but line feeds and tabs, and no half of a surrogate pair.", Expected);
            return asItStands;
        }

        // '$' matches before a last line feed too, which a block scalar ends with.
        if (_pattern is not null && (text.EndsWith('\n') || !_pattern.IsMatch(text)))
        {
            faults.Add(node, path, text, Rule, Expected);
            return asItStands;
        }

        return Convert is null ? text : Convert(text);
    }

    private static bool HasForbiddenCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) return true;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return true;
            i++;
        }

        return false;
    }
}
