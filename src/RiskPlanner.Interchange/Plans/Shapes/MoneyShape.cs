using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskPlanner.Model;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of an amount of money: a number with at most two decimals, without quotes.</summary>
internal sealed partial class MoneyShape : ScalarShape
{
    /// <inheritdoc/>
    public override object? Fallback => null;

    /// <inheritdoc/>
    public override string Expected => $"{Money.Rule}, such as 250000 or 1999.50";

    /// <inheritdoc/>
    public override string Summary => Money.Rule;

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WritePlain($"{value}", emitter);

    // No multipleOf: checkers count in binary, where 19.99 is no multiple of 0.01.

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) => new() { ["type"] = "number", ["minimum"] = 0, ["maximum"] = Money.Maximum };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        if (node.Type is not (CoreType.Integer or CoreType.Float) || node.Text.AsSpan().ContainsAny('x', 'o'))
        {
            faults.Add(node, path, node.Text, "An amount stands here, in decimal digits and without quotes.", Expected);
            return null;
        }

        if (Form().IsMatch(node.Text)) return new Money(decimal.Parse(node.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        faults.Add(node, path, node.Text, $"This is {Money.Rule}.", Expected);
        return null;
    }

    [GeneratedRegex(@"^[0-9]{1,13}(\.[0-9]{1,2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
