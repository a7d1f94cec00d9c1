using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Editing;

/// <summary>A period as a number and a unit; one of several units as it is written. What is told is always the period as a plan writes it.</summary>
public sealed partial class PeriodInput
{
    private const int Shortest = 12;
    private const int Longest = 24;
    private string? _known;
    private string _shown = "";
    private PeriodUnit _unit;

    /// <summary>The name of the element; that of the unit goes on with <c>-unit</c>.</summary>
    [Parameter]
    [EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What the period is.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The period (ISO 8601), or what was typed instead of one; empty for none.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>Told every change of it, with each letter.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>The unit while there is no number.</summary>
    [Parameter]
    public PeriodUnit Unit { get; set; } = PeriodUnit.Days;

    /// <summary>Told the unit that was chosen.</summary>
    [Parameter]
    public EventCallback<PeriodUnit> UnitChanged { get; set; }

    /// <summary>Told when it was left with something new in it.</summary>
    [Parameter]
    public EventCallback OnLeft { get; set; }

    /// <summary>What is shown while nothing is typed.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>The elements that describe it.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>Whether something is wrong with it.</summary>
    [Parameter]
    public bool IsInvalid { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (_known != Value) Show(Value);
    }

    // What is typed stays as it is until it is left: the letters before the last one of a period are another, or none.
    private async Task TypedAsync(ChangeEventArgs change)
    {
        _shown = change.Value as string ?? "";
        await TellAsync(PeriodText.Read(_shown, _unit));
    }

    private async Task LeaveAsync(ChangeEventArgs change)
    {
        var text = PeriodText.Read(change.Value as string ?? "", _unit);
        Show(text);
        if (text.Length > 0) await UnitChanged.InvokeAsync(_unit);
        await TellAsync(text);
        await OnLeft.InvokeAsync();
    }

    private async Task ChooseAsync(ChangeEventArgs change)
    {
        var chosen = Enum.TryParse<PeriodUnit>(change.Value as string, out var unit) ? unit : _unit;
        var number = PeriodText.Split(Value)?.Number ?? _shown.Trim();
        if (chosen == PeriodUnit.Written || number.Length == 0)
        {
            // Nothing is another period for it.
            (_unit, _shown) = (chosen, Value);
            await UnitChanged.InvokeAsync(chosen);
            return;
        }

        var text = PeriodText.Read(number, chosen);
        Show(text);
        await UnitChanged.InvokeAsync(_unit);
        await TellAsync(text);
        await OnLeft.InvokeAsync();
    }

    private Task TellAsync(string text) => text == Value ? Task.CompletedTask : ValueChanged.InvokeAsync(_known = text);

    private void Show(string text)
    {
        _known = text;
        (_shown, _unit) = PeriodText.Split(text) is { } counted ? (counted.Number, counted.Unit) : (text, text.Length == 0 ? Unit : PeriodUnit.Written);
    }
}
