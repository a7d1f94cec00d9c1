using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>Two versions of a plan compared: key by key, and verdict by verdict.</summary>
public sealed partial class ComparePage : IDisposable
{
    private readonly Once _once = new();
    private RunWatch? _watch;
    private int? _from;
    private int? _to;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "from")]
    private int? From { get; set; }

    [SupplyParameterFromQuery(Name = "to")]
    private int? To { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private CompareModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() => _watch = new RunWatch(Queue, Clock, run => Model.Concerns(run), _ => InvokeAsync(ReadVerdictsAsync), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(Slug, From, To, Number ?? 1);
        if (Model.Plan is null) Navigation.NotFound();
        (_from, _to) = (Model.From?.Number ?? From, Model.To?.Number ?? To);
    }

    private async Task ReadVerdictsAsync()
    {
        await Model.LoadVerdictsAsync();
        StateHasChanged();
    }

    private Task DeriveAsync(int version) => _once.RunAsync(() => Model.DeriveAsync(version));

    private void Compare() => Go(_from, _to);

    private void Swap() => Go(_to, _from);

    private void Go(int? from, int? to)
    {
        if (from is { } first && to is { } second) Navigation.NavigateTo(Paths.Compare(Slug, first, second));
    }

    private string Address(int from, int to, int page) =>
        Paths.WithQuery($"{Paths.Plan(Slug)}/compare", ("from", $"{from}"), ("to", $"{to}"), ("page", page > 1 ? $"{page}" : null));
}
