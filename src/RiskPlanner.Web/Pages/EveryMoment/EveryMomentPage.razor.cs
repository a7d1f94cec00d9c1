using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>What a plan survives at every moment of its horizon, of one event and of two.</summary>
public sealed partial class EveryMomentPage : IDisposable
{
    private readonly Once _once = new();
    private RunWatch? _watch;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "events")]
    private int? Events { get; set; }

    [SupplyParameterFromQuery(Name = "run")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "application")]
    private string? Application { get; set; }

    [SupplyParameterFromQuery(Name = "threat")]
    private string? Threat { get; set; }

    [SupplyParameterFromQuery(Name = "reading")]
    private string? Reading { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    private int? Rows { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [Inject]
    private EveryMomentModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private EveryMomentQuery Asked => new(Slug)
    {
        Pairs = Events == 2,
        Run = Number,
        Application = Given(Application),
        Threat = Given(Threat),
        Reading = Kebab.Find<PairReading>(Reading) ?? PairReading.WorstTarget,
        Show = Kebab.Find<MomentShow>(Show) ?? MomentShow.All,
        Rows = Math.Max(1, Rows ?? 1),
    };

    // Every link within names the run, so that it never shows another answer.
    private EveryMomentQuery Query => Asked with { Run = Model.Runs.Shown?.Id ?? Number };

    private ResultLinks Links => new(Paths.EveryMoment(Slug), Query.Run) { Kept = Query.Parts.Where(part => part.Name != "run") };

    private FoundCell? Found => CellAddress.Parse(Cell)?.In(Model.Document!) is { Cell.Detail.Moments: not null } found ? found : null;

    private IReadOnlyList<MomentCell> Cells => MomentCell.Of(Model.Document!, Query);

    private IReadOnlyList<string> Assumptions => [.. MomentCell.TablesOf(Model.Document!, Query).SelectMany(table => table.Assumptions).Distinct()];

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => Model.Runs.Concerns(run), runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(Asked);
        if (Model.Plan is null) Navigation.NotFound();
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task AskAsync()
    {
        await Model.AskAsync(Asked.Pairs);
        // An address that names a run goes on showing that one.
        if (Number is not null) Navigation.NavigateTo((Asked with { Run = null }).Address);
    }

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        var isNew = false;
        foreach (var run in runs) isNew |= Model.Runs.Take(run);
        if (isNew) await Model.LoadAsync(Asked);
        StateHasChanged();
    }
}
