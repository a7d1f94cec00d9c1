using System.Text.Json.Nodes;
using NodaTime.Text;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>A single value.</summary>
public sealed class ScalarEntry : FieldEntry
{
    internal ScalarEntry(FieldForm form, JsonNode? value, FieldEntry? parent)
        : base(form, parent) => Text = IsSwitch && value is null ? form.Default! : ScalarText.Of(value);

    /// <summary>What was typed or chosen; empty when the key is left out. Of a switch, "true" or "false".</summary>
    public string Text { get; set; }

    /// <summary>Whether it is true or false and nothing else: what is left out counts as its default.</summary>
    public bool IsSwitch => Form is { Kind: FieldKind.Boolean, Default: not null };

    /// <summary>Whether it is a part of a schedule, whose next moments are said while it is typed.</summary>
    public bool IsInSchedule => Parent is MappingEntry { Form.IsSchedule: true };

    /// <summary>A moment or a period in plain words; null for anything else, and for what is neither.</summary>
    public string? Reading => Form.Kind switch
    {
        FieldKind.Instant when InstantPattern.General.Parse(Text.Trim()) is { Success: true } moment => ScheduleWords.Of(moment.Value),
        FieldKind.Period when PeriodPattern.Roundtrip.Parse(Text.Trim()) is { Success: true } period => ScheduleWords.Of(period.Value),
        _ => null,
    };

    /// <inheritdoc/>
    public override JsonNode? ToJson() => IsSwitch && Text == Form.Default ? null : ScalarText.ToJson(Form.Kind, Text);
}
