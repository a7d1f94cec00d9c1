using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>Takes plans apart into items and reads single items. Safe between threads.</summary>
public static class PlanItems
{
    private static readonly JsonSerializerOptions Compact = new()
    {
        // The text is stored and compared, never put into a page unencoded.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Every item of a plan: the head, then each section in the order of the file.</summary>
    public static IEnumerable<PlanItem> Split(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        foreach (var section in PlanSections.All)
        {
            foreach (var value in PlanContent.ValuesOf(plan, section)) yield return Of(section, value);
        }
    }

    /// <summary>Reads the content of one item: what single values and keys can show; references are the whole plan's affair.</summary>
    /// <param name="section">The section that it belongs to.</param>
    /// <param name="content">Its keys and values; not changed.</param>
    public static PlanItemReading Read(PlanSection section, JsonObject content)
    {
        ArgumentNullException.ThrowIfNull(section);
        var faults = new PlaceCollector();
        var value = section.Shape.Read(JsonDocuments.Of(content), "", faults);
        return new PlanItemReading
        {
            Item = faults.Faults.Count == 0 ? Of(section, value!) : null,
            Value = faults.Faults.Count == 0 ? value : null,
            Faults = [.. faults.Faults.Select(fault => new PlanFault(fault.Path, fault.Value, fault.Rule, fault.Expected))],
        };
    }

    /// <summary>The item of a value of the model.</summary>
    internal static PlanItem Of(PlanSection section, object value)
    {
        var emitter = new JsonEmitter();
        section.Shape.Write(value, emitter);
        return new PlanItem(section.Key, section.IdentityOf(value), emitter.Root!.ToJsonString(Compact));
    }
}
