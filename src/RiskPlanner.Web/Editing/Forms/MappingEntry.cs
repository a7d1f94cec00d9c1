using System.Text.Json.Nodes;
using NodaTime;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>Several keys that belong together. A schedule is one in which either a period or moments count.</summary>
public sealed class MappingEntry : FieldEntry
{
    private const string Every = "every";
    private const string First = "first";
    private const string Dates = "dates";
    private const string Step = "step";
    private const string Utility = "utility";

    internal MappingEntry(FieldForm form, JsonObject? value, FieldEntry? parent)
        : base(form, parent)
    {
        IsPresent = value is not null || !CanBeLeftOut;
        HasDates = value?.ContainsKey(Dates) == true;
        Children = [.. form.Fields.Select(field => FieldEntries.Of(field, value?[field.Key], this))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FieldEntry> Children { get; }

    /// <summary>Whether the key may be absent as a whole.</summary>
    public bool CanBeLeftOut => !Form.Required && Parent is not GroupsEntry;

    /// <summary>Whether the key is there; what was typed within stays when it is not.</summary>
    public bool IsPresent { get; set; }

    /// <summary>Of a schedule, whether moments count and not the period.</summary>
    public bool HasDates { get; set; }

    /// <summary>The entries that count.</summary>
    public IEnumerable<FieldEntry> Counting => Form.IsSchedule ? Children.Where(child => !IsOther(child.Form.Key)) : Children;

    /// <summary>The entries that are shown: those that count, and of a step only what its utility needs or what has a value.</summary>
    public IEnumerable<FieldEntry> Shown => Counting.Where(child => UtilityOf is not { } utility || StepFields.Counts(utility, child.Form.Key) || child.HasValue || child.Faults.Count > 0);

    private string? UtilityOf => Form.Noun == Step ? ((ScalarEntry)this[Utility]).Text : null;

    /// <summary>Of a schedule, its next moments; null when it says none yet, and for anything else.</summary>
    /// <param name="from">When to begin.</param>
    /// <param name="until">When to end.</param>
    public IReadOnlyList<Instant>? Next(Instant from, Instant until) =>
        Form.IsSchedule && ToJson() is JsonObject mapping && ContentWords.ScheduleOf(mapping) is { } schedule ? NextMoments.Of(schedule, from, until) : null;

    /// <inheritdoc/>
    public override bool HasValue => IsPresent && Counting.Any(entry => entry.HasValue);

    /// <summary>Of a schedule, when it happens in plain words; null when that is not said yet, and for anything else.</summary>
    public string? Rhythm => Form.IsSchedule && ToJson() is JsonObject mapping ? ContentWords.Rhythm(mapping) : null;

    /// <summary>The entry of a key.</summary>
    public FieldEntry this[string key] => Children.First(child => child.Form.Key == key);

    /// <inheritdoc/>
    public override string Label => Parent is GroupsEntry groups ? groups.LabelOf(this) : base.Label;

    /// <inheritdoc/>
    public override JsonNode? ToJson()
    {
        if (!IsPresent) return null;
        var mapping = new JsonObject();
        foreach (var entry in Counting)
        {
            if (entry.ToJson() is { } value) mapping[entry.Form.Key] = value;
        }

        return mapping;
    }

    private bool IsOther(string key) => HasDates ? key is Every or First : key == Dates;

    internal static string Noun(string key)
    {
        var words = SectionWords.Spaced(key);
        return words.EndsWith("ies", StringComparison.Ordinal) ? words[..^3] + "y" : words.TrimEnd('s');
    }
}
