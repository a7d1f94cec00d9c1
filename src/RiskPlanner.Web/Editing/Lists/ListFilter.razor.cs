using Microsoft.AspNetCore.Components;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>Narrows a list: what is typed becomes its address.</summary>
public sealed partial class ListFilter
{
    private readonly Dictionary<string, string> _filters = new(StringComparer.Ordinal);
    private string _mask = "";
    private string? _address;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The section.</summary>
    [Parameter]
    [EditorRequired]
    public PlanSection Section { get; set; } = null!;

    /// <summary>The columns that rows can be filtered by.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<ListColumn> Columns { get; set; } = [];

    /// <summary>The state that is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ListState State { get; set; } = new();

    /// <summary>What is wrong with the mask; null when nothing is.</summary>
    [Parameter]
    public string? Fault { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // What is being typed stays when the page draws itself anew for another reason.
        var address = State.Address(Slug, Section.Key);
        if (_address == address) return;
        (_address, _mask) = (address, State.Mask);
        _filters.Clear();
        foreach (var (key, value) in State.Filters) _filters[key] = value;
    }

    private string ValueOf(string key) => _filters.GetValueOrDefault(key) ?? "";

    private void Set(string key, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) _filters.Remove(key);
        else _filters[key] = value.Trim();
    }

    private void Apply() => Navigation.NavigateTo(
        (State with { Mask = _mask.Trim(), Filters = new Dictionary<string, string>(_filters, StringComparer.Ordinal), Page = 1 }).Address(Slug, Section.Key));
}
