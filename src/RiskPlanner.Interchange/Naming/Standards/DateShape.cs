using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Model;
using YamlDotNet.Core;

namespace RiskPlanner.Interchange;

/// <summary>The form of a day (ISO 8601).</summary>
internal sealed class DateShape : ScalarShape
{
    /// <inheritdoc/>
    public override object? Fallback => new LocalDate(2199, 12, 31);

    /// <inheritdoc/>
    public override string Expected => "a day, such as 2027-12-31";

    /// <inheritdoc/>
    public override string Summary => "a day, `2027-12-31`";

    /// <inheritdoc/>
    public override void Write(object value, IEmitter emitter) => WriteText(LocalDatePattern.Iso.Format((LocalDate)value), emitter);

    /// <inheritdoc/>
    public override JsonObject ToSchema(JsonObject definitions) =>
        new() { ["type"] = "string", ["format"] = "date", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" };

    /// <inheritdoc/>
    protected override object? ReadScalar(DocumentNode node, string path, PlaceCollector faults)
    {
        if (!IsText(node, path, faults)) return null;
        var result = LocalDatePattern.Iso.Parse(node.Text);
        if (result.Success && result.Value.Year >= PlanLimits.EarliestMoment.InUtc().Year && result.Value.Year <= PlanLimits.LatestMoment.InUtc().Year) return result.Value;
        faults.Add(node, path, node.Text, "A day is written as year, month and day (ISO 8601), of the years 1970 to 2199.", Expected);
        return null;
    }
}
