using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>On which data set a cell was simulated, and the way to simulate any other one that it stands for.</summary>
public sealed partial class SimulateThisOne
{
    private static readonly IReadOnlyList<string> DataSets = ["dataSets"];

    private readonly Once _once = new();
    private IReadOnlyList<(Run Run, EvidenceCell Cell)> _own = [];
    private string _dataSet = "";
    private string? _fault;

    /// <summary>The cell that is open.</summary>
    [Parameter]
    [EditorRequired]
    public FoundCell Found { get; set; } = null!;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private Results.Assessment Read { get; set; } = null!;

    [Inject]
    private IRunStore Store { get; set; } = null!;

    [Inject]
    private ResultDocuments Documents { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private VerdictRecord Detail => Found.Cell.Detail!;

    // Only of the version that the cell is of.
    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        List<(Run, EvidenceCell)> own = [];
        if (Detail.DataSets == 1)
        {
            var runs = (await Store.ListOfPlanAsync(DataSetVerdictsRun.Kind, Slug)).Where(run =>
                run.State == RunState.Done && run.Parameters.PlanVersion == Read.Run.Parameters.PlanVersion && DataSetVerdictsRun.DataSetOf(run.Parameters) == Detail.Column);
            if (runs.FirstOrDefault() is { } run && await Documents.TablesAsync(run) is { } tables && CellOf(tables) is { } cell) own.Add((run, cell));
        }

        _own = own;
    }

    private EvidenceCell? CellOf(TablesDocument tables) =>
        tables.Tables.SelectMany(table => table.Rows).FirstOrDefault(row => row.Event == Found.Table.Rows[Found.Address.Row - 1].Event)?.Cells[0];

    private async Task AskAsync(string dataSet)
    {
        _fault = null;
        if (!Read.Plan.DataSets.Any(one => one.Name.Text == dataSet))
        {
            _fault = dataSet.Length == 0 ? "Name a data set." : $"The plan has no data set {dataSet}.";
            return;
        }

        var run = await Queue.EnqueueAsync($"Assessment of {dataSet}", new RunParameters
        {
            Kind = DataSetVerdictsRun.Kind,
            Plan = Slug,
            PlanVersion = Read.Run.Parameters.PlanVersion,
            Seed = Read.Tables.Seed,
            Date = Clock.GetUtcNow().ToString("yyyy-MM-dd"),
            Options = DataSetVerdictsRun.OptionsFor(dataSet),
        });
        Navigation.NavigateTo(Paths.Run(run.Id));
    }
}
