using System.Text.Json.Nodes;
using NodaTime.Text;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Sentences;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>A single value.</summary>
public sealed class ScalarEntry : FieldEntry
{
    internal ScalarEntry(FieldForm form, JsonNode? value, FieldEntry? parent)
        : base(form, parent)
    {
        Text = IsSwitch && value is null ? form.Default! : ScalarText.Of(value);
        Unit = PeriodText.Split(Text)?.Unit ?? PeriodText.Split(form.Default ?? "")?.Unit ?? PeriodUnit.Days;
    }

    /// <summary>What was typed or chosen; empty when the key is left out. Of a switch, "true" or "false".</summary>
    public string Text { get; set; }

    /// <summary>Of a period, the unit that was chosen or typed last: a number alone counts in it.</summary>
    public PeriodUnit Unit { get; set; }

    /// <summary>Whether it is true or false and nothing else: what is left out counts as its default.</summary>
    public bool IsSwitch => Form is { Kind: FieldKind.Boolean, Default: not null };

    /// <summary>A moment or a period in plain words; null for anything else, and for what is neither.</summary>
    public string? Reading => Form.Kind switch
    {
        FieldKind.Instant when InstantPattern.General.Parse(Text.Trim()) is { Success: true } moment => ScheduleWords.Of(moment.Value),
        FieldKind.Period when PeriodPattern.Roundtrip.Parse(Text.Trim()) is { Success: true } period => ScheduleWords.Of(period.Value),
        _ => null,
    };

    /// <summary>Puts in what stood in its control.</summary>
    public void Type(string text) => Text = Form.Kind switch
    {
        FieldKind.Period => PeriodText.Read(text, Unit),
        FieldKind.Instant => MomentText.Read(text),
        _ => text,
    };

    /// <summary>Counts its period in another unit.</summary>
    public void CountIn(PeriodUnit unit)
    {
        if (PeriodText.Split(Text) is { Number: var number }) Text = PeriodText.Read(number, unit);
        Unit = unit;
    }

    /// <inheritdoc/>
    public override JsonNode? ToJson() => IsSwitch && Text == Form.Default ? null : ScalarText.ToJson(Form.Kind, Text);
}
