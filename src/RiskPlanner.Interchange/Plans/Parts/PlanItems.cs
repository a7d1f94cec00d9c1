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

    /// <summary>Every item of a plan with its comments: the head, then each section in the order of the file.</summary>
    /// <param name="plan">The plan; sound, so that no identity stands twice in a section.</param>
    /// <param name="comments">The comments of its file; none if not given. What belongs to no item goes to the head.</param>
    public static IEnumerable<PlanItem> Split(Plan plan, PlanComments? comments = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var items = PlanSections.All.SelectMany(section => ItemsOf(section, PlanContent.ValuesOf(plan, section).ToList()));
        if (comments is null or { IsEmpty: true }) return items;

        List<PlanItem> all = [.. items];
        var ofHead = comments.Without(all.Where(item => item.Section != PlanSection.HeadKey).Select(PathOf));
        return all.Select(item => item with { Comments = JsonOf(item.Section == PlanSection.HeadKey ? ofHead : comments.At(PathOf(item))) });
    }

    /// <summary>The comments of a whole plan, from its items.</summary>
    /// <exception cref="InvalidDataException">The comments of an item are none that this program has written.</exception>
    public static PlanComments CommentsOf(IEnumerable<PlanItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var commented = items.Where(item => item.Comments is not null).ToList();
        var head = commented.Find(item => item.Section == PlanSection.HeadKey);
        return (head is null ? PlanComments.Empty : Stored(head))
            .With(commented.Where(item => item != head).Select(item => KeyValuePair.Create(PathOf(item), Stored(item))));
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

    private static IEnumerable<PlanItem> ItemsOf(PlanSection section, List<object> values) =>
        values.Zip(section.IdentitiesOf(values), (value, identity) => Of(section, value) with { Identity = identity });

    /// <summary>The item of a value of the model.</summary>
    internal static PlanItem Of(PlanSection section, object value)
    {
        var emitter = new JsonEmitter();
        section.Shape.Write(value, emitter);
        return new PlanItem(section.Key, section.IdentityOf(value), emitter.Root!.ToJsonString(Compact));
    }

    private static string PathOf(PlanItem item) => PlanComments.ItemPath(item.Section, item.Identity);

    private static string? JsonOf(PlanComments comments) => comments.IsEmpty ? null : comments.ToJson();

    private static PlanComments Stored(PlanItem item)
    {
        try
        {
            var comments = PlanComments.FromJson(item.Comments!);
            if (item.Section == PlanSection.HeadKey || (comments.Header.Count == 0 && comments.End.Count == 0)) return comments;
            throw new FormatException("Only the head of a plan has comments at the top and at the end of the file.");
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException($"The comments of the stored {item.Section} '{item.Identity}' cannot be read. {exception.Message}", exception);
        }
    }
}
