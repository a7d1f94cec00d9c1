using Microsoft.AspNetCore.Components;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.SinglePoints;

/// <summary>The single points of loss of a plan. What is asked stands in the address.</summary>
public sealed partial class SinglePointsPage : IDisposable
{
    private string? _application;
    private LossTop _top;
    private bool _isWorst;
    private bool _withPairs;
    private bool _losesAll;
    private string? _at;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "find")]
    private string? Find { get; set; }

    [SupplyParameterFromQuery(Name = "application")]
    private string? Application { get; set; }

    [SupplyParameterFromQuery(Name = "top")]
    private string? Top { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "people")]
    private string? People { get; set; }

    [Inject]
    private SinglePointsModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var query = new SinglePointsQuery(Slug, Given(Application), Kebab.Find<LossTop>(Given(Top)) ?? LossTop.Lost, Given(At), Given(Find) is not null, Find == "2", People == "all");
        (_application, _top, _isWorst, _withPairs, _losesAll) = (query.Application ?? "", query.Top, query.At == SinglePointsQuery.Worst, query.WithPairs, query.LosesAll);
        var loading = Model.LoadAsync(query, RendererInfo.IsInteractive, () => _ = InvokeAsync(StateHasChanged).ReportTo(DispatchExceptionAsync));
        _at = ChosenMoment.FieldOf(Model.Moment);
        await loading;
        _at = ChosenMoment.FieldOf(Model.Moment);
        if (Model.View is null) Navigation.NotFound();
    }

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Ask() => Navigation.NavigateTo(new SinglePointsQuery(Slug, Given(_application), _top, _isWorst ? SinglePointsQuery.Worst : Given(_at), true, _withPairs, _losesAll).Address);
}
