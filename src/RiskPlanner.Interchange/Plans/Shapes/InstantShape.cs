using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a moment in UTC (ISO 8601, to the second), within the years that a plan can speak of.</summary>
internal sealed class InstantShape : ScalarShape
{
    private const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

    /// <inheritdoc/>
    public override object? Fallback => default(Instant);

    /// <inheritdoc/>
    public override string Expected => "a moment in UTC, such as 2026-01-01T22:00:00Z";

    /// <inheritdoc/>
    public override string Summary => "a moment in UTC, `2026-01-01T22:00:00Z`";

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WriteText(InstantPattern.General.Format((Instant)value), emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) =>
        new() { ["type"] = "string", ["format"] = "date-time", ["pattern"] = Pattern };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        if (!IsText(node, path, faults)) return null;
        var result = InstantPattern.General.Parse(node.Text);
        if (!result.Success)
        {
            var rule = ImpossibleMoment.WhyNoMoment(node.Text) ?? "A moment is written as date, T, time and Z (ISO 8601, UTC, whole seconds).";
            faults.Add(node, path, node.Text, rule, Expected);
            return null;
        }

        if (result.Value >= PlanLimits.EarliestMoment && result.Value <= PlanLimits.LatestMoment) return result.Value;
        faults.Add(node, path, node.Text, "A plan speaks of the years 1970 to 2199.", $"{PlanLimits.EarliestMoment} to {PlanLimits.LatestMoment}");
        return null;
    }
}
