using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a period (ISO 8601) that moves time forward by whole seconds or more, or, where that is allowed, by nothing.</summary>
internal sealed partial class PeriodShape(bool allowsZero = false) : ScalarShape
{
    private const string Pattern =
        "^P(?=[0-9T])([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?$";

    /// <inheritdoc/>
    public override object? Fallback => Period.FromDays(1);

    /// <inheritdoc/>
    public override string Expected => "a period, such as PT1H, P1D, P1W, P1M or P1Y";

    /// <inheritdoc/>
    public override string Summary => "a period, `PT1H`, `P1D`, `P1W`, `P1M`, `P1Y`";

    // Roundtrip, not normalising: P1W stays P1W, as the user wrote it.

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WriteText(PeriodPattern.Roundtrip.Format((Period)value), emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) => new() { ["type"] = "string", ["pattern"] = Pattern };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        if (!IsText(node, path, faults)) return null;
        if (node.Text.EndsWith('\n') || !Form().IsMatch(node.Text))
        {
            faults.Add(node, path, node.Text, "A period is written as P, then whole numbers of at most 6 digits with Y, M, W, D in this order, and after T with H, M, S (ISO 8601).", Expected);
            return null;
        }

        var period = PeriodPattern.Roundtrip.Parse(node.Text).Value;
        if (Schedule.IsForward(period) || (allowsZero && period.Normalize().Equals(Period.Zero))) return period;
        faults.Add(node, path, node.Text, "A period moves time forward.", Expected);
        return null;
    }

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Form();
}
