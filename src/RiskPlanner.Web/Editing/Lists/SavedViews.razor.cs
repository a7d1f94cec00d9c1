using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Editing.Lists;

/// <summary>Views of a list under names, in the browser's storage (js/kept.js).</summary>
public sealed partial class SavedViews
{
    private const int MostCharacters = 60;
    private const int MostViews = 30;

    private IReadOnlyList<SavedView> _views = [];
    private string? _asked;
    private string _name = "";
    private string? _fault;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The section whose list it is.</summary>
    [Parameter]
    [EditorRequired]
    public PlanSection Section { get; set; } = null!;

    /// <summary>The state that is shown.</summary>
    [Parameter]
    [EditorRequired]
    public ListState State { get; set; } = new();

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private string KeptAs => $"{Paths.Section(Slug, Section.Key)}?view";

    private string Here => (State with { Page = 1 }).Address(Slug, Section.Key);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_asked == Section.Key) return;
        (_asked, _name, _fault) = (Section.Key, "", null);
        await ReadAsync();
        StateHasChanged();
    }

    // What the browser keeps can be of another version of the program: what is none of ours is left out.
    private ListState StateOf(SavedView view) => ListState.Of(view.Query, Section) with { Page = 1 };

    private async Task ReadAsync() => _views = await Script.InvokeAsync<SavedView[]?>("riskPlannerKept.views", Section.Key) ?? [];

    private async Task SaveAsync()
    {
        var name = _name.Trim();
        _fault = name.Length == 0 ? "A view has a name."
            : _views.Count >= MostViews && _views.All(view => view.Name != name) ? $"There are {MostViews} views already: remove one first."
            : null;
        if (_fault is not null) return;
        // A name that is there already means its view as it is now.
        if (!await Script.InvokeAsync<bool>("riskPlannerKept.saveView", Section.Key, name, (State with { Page = 1 }).QueryText))
        {
            _fault = "This browser keeps nothing for this page: its storage is full or turned off.";
            return;
        }

        _name = "";
        await Inputs.ForgetAsync(KeptAs);
        await ReadAsync();
    }

    private async Task RemoveAsync(SavedView view)
    {
        await Script.InvokeVoidAsync("riskPlannerKept.removeView", Section.Key, view.Name);
        await ReadAsync();
    }
}
