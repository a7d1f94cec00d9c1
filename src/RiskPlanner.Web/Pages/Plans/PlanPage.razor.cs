using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>A plan at a glance: its figures, how much of what it holds, a drawing if it is small, and a replay.</summary>
public sealed partial class PlanPage
{
    private string? _loaded;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "run")]
    private int? Run { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "variant")]
    private int? Variant { get; set; }

    [SupplyParameterFromQuery(Name = "replay")]
    private int? Replay { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? LogPage { get; set; }

    [SupplyParameterFromQuery(Name = "strike")]
    private string? Strike { get; set; }

    [SupplyParameterFromQuery(Name = "target")]
    private string? Target { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "discovered")]
    private string? Discovered { get; set; }

    [SupplyParameterFromQuery(Name = "lines")]
    private string? Lines { get; set; }

    [SupplyParameterFromQuery(Name = "filter")]
    private string? Filter { get; set; }

    [SupplyParameterFromQuery(Name = "as-of")]
    private string? AsOf { get; set; }

    [SupplyParameterFromQuery(Name = "by")]
    private string? By { get; set; }

    private ReplayProposal? Proposal => ReplayProposal.Of(Strike, Target, At, Discovered) is { } proposal ? proposal with { Lines = Lines, Filter = Filter, By = By, AsOf = AsOf } : null;

    [Inject]
    private PlanModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    // An address that proposes an event, or that leads to the form, opens it.
    private bool AsksForSimulation => Proposal is not null || Navigation.Uri.EndsWith("#replay", StringComparison.Ordinal);

    // Verdicts have their own page; addresses from before lead there, with all that they say. On the way to another page, this one is told of
    // that one's address.
    private bool IsOfMatrix => (Run is not null || Cell is not null) && string.Equals(Navigation.Path(), Paths.Plan(Slug), StringComparison.OrdinalIgnoreCase);

    private string Matrix => Paths.WithQuery(
        Paths.Assessment(Slug), ("run", Run?.ToString()), ("cell", Cell), ("variant", Variant?.ToString()), ("replay", Replay?.ToString()), ("page", LogPage?.ToString()));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (IsOfMatrix)
        {
            Navigation.NavigateTo(Matrix, replace: true);
            return;
        }

        if (_loaded == Slug) return;
        _loaded = Slug;
        await ReadAsync();
        if (Model.Stored is null) Navigation.NotFound();
    }

    private Task ReadAsync() => Model.LoadAsync(Slug);

    private async Task ReplayAsync(ReplayRequest request)
    {
        var run = await Model.ReplayAsync(request);
        Navigation.NavigateTo(Paths.Run(run.Id));
    }
}
