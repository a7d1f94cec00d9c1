using Microsoft.AspNetCore.Components;
using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Mitigation;

/// <summary>The cheapest changes of a plan. What is asked stands in the address.</summary>
public sealed partial class MitigationPage : IDisposable
{
    private MitigationAim _goal;
    private string? _budget;
    private bool _withCommonCauses = true;
    private bool _withFrontier;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "goal")]
    private string? Goal { get; set; }

    [SupplyParameterFromQuery(Name = "budget")]
    private string? Budget { get; set; }

    [SupplyParameterFromQuery(Name = "common-causes")]
    private string? CommonCauses { get; set; }

    [SupplyParameterFromQuery(Name = "frontier")]
    private string? Frontier { get; set; }

    [Inject]
    private MitigationModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var query = new MitigationQuery(Slug, Kebab.Find<MitigationAim>(Given(Goal)), Given(Budget), CommonCauses == "no") { WithFrontier = Frontier == "yes" };
        (_goal, _budget, _withCommonCauses, _withFrontier) = (query.Goal ?? MitigationAim.NoSingleLoss, query.Budget, !query.WithoutCommonCauses, query.WithFrontier);
        await Model.LoadAsync(query, RendererInfo.IsInteractive, () => _ = InvokeAsync(StateHasChanged).ReportTo(DispatchExceptionAsync));
        if (Model.View is null) Navigation.NotFound();
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Ask() => Navigation.NavigateTo(new MitigationQuery(Slug, _goal, Given(_budget), !_withCommonCauses) { WithFrontier = _withFrontier }.Address);
}
