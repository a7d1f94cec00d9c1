using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a whole number from a range, both ends included.</summary>
internal sealed class IntegerShape(int minimum, int maximum) : ScalarShape
{
    /// <inheritdoc/>
    public override object? Fallback => minimum;

    /// <inheritdoc/>
    public override string Expected => minimum == maximum ? $"{minimum}" : $"a whole number from {minimum} to {maximum}";

    /// <inheritdoc/>
    public override string Summary => Expected;

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WritePlain($"{value}", emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) =>
        minimum == maximum
            ? new JsonObject { ["const"] = minimum }
            : new JsonObject { ["type"] = "integer", ["minimum"] = minimum, ["maximum"] = maximum };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        // Hexadecimal and octal are numbers to YAML, too; nobody writes sizes in them.
        if (node.Type != CoreType.Integer || !IsDecimal(node.Text))
        {
            faults.Add(node, path, node.Text, "A whole number stands here, in decimal digits and without quotes.", Expected);
            return null;
        }

        var read = int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (read && number >= minimum && number <= maximum) return number;
        var rule = minimum == maximum ? $"This program reads the value {minimum} here." : $"The number lies between {minimum} and {maximum}.";
        faults.Add(node, path, node.Text, rule, Expected);
        return null;
    }

    private static bool IsDecimal(string number) => !number.AsSpan().ContainsAny('x', 'o');
}
