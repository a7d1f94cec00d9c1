using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Reports.Drawing;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Topology;

/// <summary>The estate of a plan as a drawing, whose groups can be opened, and in words.</summary>
public sealed partial class TopologyPage
{
    private PlanPicture? _shown;
    private ElementReference _drawing;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "group")]
    private string[]? Groups { get; set; }

    [Inject]
    private TopologyModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    private IReadOnlyList<string> Toggles => Groups ?? [];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(Slug, Toggles.ToHashSet(StringComparer.Ordinal));
        if (Model.View is null) Navigation.NotFound();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Another picture begins with a view that can be read, whatever was zoomed before.
        if (Model.Picture is not { Boxes.Count: > 0 } picture || ReferenceEquals(_shown, picture)) return;
        _shown = picture;
        await Script.InvokeVoidAsync("riskPlannerDrawing.show", _drawing);
    }

    private string Toggled(string group)
    {
        var groups = Toggles.Contains(group) ? Toggles.Where(other => other != group) : Toggles.Append(group);
        return Paths.WithQuery(Paths.Estate(Slug), groups.Select(one => ("group", (string?)one)));
    }
}
