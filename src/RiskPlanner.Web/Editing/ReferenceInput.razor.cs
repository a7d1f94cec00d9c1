using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Editing;

/// <summary>A text that names something of the plan; the first names that fit are offered.</summary>
public sealed partial class ReferenceInput
{
    // Twice the longest name, so that what is pasted is seen whole before it is refused.
    private const int Longest = 250;
    private IReadOnlyList<string> _offered = [];
    private int _asked;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The name of the element.</summary>
    [Parameter]
    [EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The sections one of whose items can be named.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<string> Sections { get; set; } = [];

    /// <summary>The names themselves, where they are no sections' items.</summary>
    [Parameter]
    public IReadOnlyList<string>? Names { get; set; }

    /// <summary>What is offered first, whatever is typed.</summary>
    [Parameter]
    public string? Always { get; set; }

    /// <summary>What is typed.</summary>
    [Parameter]
    public string Value { get; set; } = "";

    /// <summary>Told every change of it.</summary>
    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Told when it was left with something new in it.</summary>
    [Parameter]
    public EventCallback OnLeft { get; set; }

    /// <summary>What is shown while nothing is typed.</summary>
    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>How wide it is, in characters.</summary>
    [Parameter]
    public int Size { get; set; } = 20;

    /// <summary>The elements that describe it.</summary>
    [Parameter]
    public string? DescribedBy { get; set; }

    /// <summary>Whether something is wrong with it.</summary>
    [Parameter]
    public bool IsInvalid { get; set; }

    [Inject]
    private ReferenceSuggestions Suggestions { get; set; } = null!;

    private async Task TypedAsync(ChangeEventArgs change)
    {
        Value = change.Value as string ?? "";
        await ValueChanged.InvokeAsync(Value);
        await OfferAsync();
    }

    // What was missing may have been made in another tab meanwhile.
    private async Task FocusedAsync()
    {
        await OfferAsync();
        if (IsInvalid) await OnLeft.InvokeAsync();
    }

    private async Task LeaveAsync(ChangeEventArgs change)
    {
        var text = change.Value as string ?? "";
        if (text != Value) await ValueChanged.InvokeAsync(Value = text);
        await OnLeft.InvokeAsync();
    }

    private async Task OfferAsync()
    {
        var number = ++_asked;
        var found = Names is null
            ? await Suggestions.FindAsync(Slug, Sections, Value)
            : [.. Names.Where(name => name.StartsWith(Value.Trim(), StringComparison.OrdinalIgnoreCase)).Take(ReferenceSuggestions.Most)];
        // An answer that was overtaken by the next letter is of no use.
        if (number == _asked) _offered = Always is null ? found : [Always, .. found];
    }
}
