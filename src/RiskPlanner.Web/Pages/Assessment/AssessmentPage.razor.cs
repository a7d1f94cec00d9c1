using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>What a plan survives: applications by threats, their data sets, and the evidence of each verdict.</summary>
public sealed partial class AssessmentPage : IDisposable
{
    private const int HeatRows = 30;
    private const int LogLines = 20;

    private readonly Once _once = new();
    private RunWatch? _watch;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "run")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "application")]
    private string? Application { get; set; }

    [SupplyParameterFromQuery(Name = "threat")]
    private string? Threat { get; set; }

    [SupplyParameterFromQuery(Name = "criticality")]
    private string? Criticality { get; set; }

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "against")]
    private int? Against { get; set; }

    [SupplyParameterFromQuery(Name = "rows")]
    private int? RowsPage { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "variant")]
    private int? Variant { get; set; }

    [SupplyParameterFromQuery(Name = "replay")]
    private int? Replay { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? LogPage { get; set; }

    [Inject]
    private AssessmentModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private AssessmentQuery Query => new(Slug)
    {
        Run = Model.Shown?.Id ?? Number,
        Application = Given(Application),
        Threat = Given(Threat),
        Criticality = Kebab.Find<Criticality>(Criticality),
        Show = Kebab.Find<AssessmentShow>(Show) ?? AssessmentShow.All,
        Against = Model.Before?.Run.Id ?? Against,
        Rows = Math.Max(1, RowsPage ?? 1),
    };

    // Until the plan is read nobody knows which assessments an address without numbers means.
    private AssessmentQuery Asked => new(Slug) { Run = Number, Against = Against };

    private EvidenceQuery Evidence => EvidenceQuery.Of(Cell, Variant, Replay, LogPage);

    // Every link to evidence names its run: what it shows never changes.
    private ResultLinks Links => new(Paths.Assessment(Slug), Query.Run) { Kept = Query.Parts.Where(part => part.Name != "run") };

    private FoundCell? Found => Model.Read is { } read ? CellAddress.Parse(Cell)?.In(read.Tables) : null;

    private IReadOnlyList<HeatRow> Heat => HeatRow.Of(Model.Read!.Plan, Model.Read.Tables);

    private int HeatPages => Math.Max(1, (Heat.Count + HeatRows - 1) / HeatRows);

    private int Page => Math.Clamp(Query.Rows, 1, HeatPages);

    private IReadOnlyList<string> Assumptions => [.. Model.Read!.Tables.Tables.SelectMany(table => table.Assumptions).Distinct()];

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => Model.Runs.Concerns(run), runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.FindAsync(Asked);
        if (Model.Plan is null)
        {
            Navigation.NotFound();
            return;
        }

        var reading = Model.ReadAsync(Query.Show == AssessmentShow.NewNos);
        if (!RendererInfo.IsInteractive && await Task.WhenAny(reading, Task.Delay(FirstPaint.Patience)) != reading) return;
        await reading;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task AskAsync()
    {
        await Model.AskAsync();
        // An address that names a run goes on showing that one.
        if (Number is not null) Navigation.NavigateTo(Paths.Assessment(Slug));
    }

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        var isNew = false;
        foreach (var run in runs) isNew |= Model.Runs.Take(run);
        if (isNew)
        {
            await Model.FindAsync(Asked);
            await Model.ReadAsync(Query.Show == AssessmentShow.NewNos);
        }

        StateHasChanged();
    }
}
