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

    /// <summary>
    /// Every item of a plan: the head, then each section in the order of the file. Each has the comments on it; those that
    /// are on no item, at the top of the file or over a list, go with the head.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="comments">Its file's comments; null when it has none.</param>
    public static IEnumerable<PlanItem> Split(Plan plan, PlanComments? comments = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (comments is null or { IsEmpty: true }) return Uncommented(plan);
        var items = Uncommented(plan).ToList();
        var places = new Dictionary<string, PlanComments>(StringComparer.Ordinal);
        foreach (var path in items.Where(item => item.Section != PlanSection.HeadKey).Select(PathOf))
        {
            if (comments.At(path) is { IsEmpty: false } own) places[path] = own;
        }

        var rest = places.Keys.Aggregate(comments, (left, path) => left.Without(path));
        return items.Select(item => item with
        {
            Comments = item.Section == PlanSection.HeadKey
                ? rest.IsEmpty ? null : rest.ToJson()
                : places.GetValueOrDefault(PathOf(item))?.ToJson(),
        });
    }

    /// <summary>The comments of a whole file, put together from those of its items.</summary>
    /// <exception cref="FormatException">An item's comments are none that this program has written.</exception>
    public static PlanComments CommentsOf(IEnumerable<PlanItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var commented = items.Where(item => item.Comments is not null).ToList();
        var head = commented.Find(item => item.Section == PlanSection.HeadKey);
        return (head is null ? PlanComments.Empty : PlanComments.FromJson(head.Comments!)).With(commented
            .Where(item => item != head).Select(item => KeyValuePair.Create(PathOf(item), PlanComments.FromJson(item.Comments!))));
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

    private static IEnumerable<PlanItem> Uncommented(Plan plan) =>
        PlanSections.All.SelectMany(section => PlanContent.ValuesOf(plan, section).Select(value => Of(section, value)));

    private static string PathOf(PlanItem item) => PlanComments.ItemPath(item.Section, item.Identity);

    /// <summary>The item of a value of the model.</summary>
    internal static PlanItem Of(PlanSection section, object value)
    {
        var emitter = new JsonEmitter();
        section.Shape.Write(value, emitter);
        return new PlanItem(section.Key, section.IdentityOf(value), emitter.Root!.ToJsonString(Compact));
    }
}
