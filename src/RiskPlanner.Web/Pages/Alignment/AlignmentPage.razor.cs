using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>Whether the loss of each key of a plan is noticed while the key can still be put back.</summary>
public sealed partial class AlignmentPage : IDisposable
{
    private readonly Once _once = new();
    private const int ListedNames = 10;
    private RunWatch? _watch;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "run")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [SupplyParameterFromQuery(Name = "dataSet")]
    private string? DataSet { get; set; }

    [Inject]
    private AlignmentModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private AlignmentQuery Asked => new(Slug, Number, Page ?? 1, string.IsNullOrWhiteSpace(DataSet) ? null : DataSet.Trim());

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

    private async Task AskAsync()
    {
        await Model.AskAsync();
        // An address that names a run would go on showing that one.
        if (Number is not null) Navigation.NavigateTo((Asked with { Run = null }).Address);
    }

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        var isNew = false;
        foreach (var run in runs) isNew |= Model.Runs.Take(run);
        if (isNew) await Model.LoadAsync(Asked);
        StateHasChanged();
    }

    private string Summary(AlignmentDocument document)
    {
        var kinds = PlanWords.Count(document.Entries.Count, "kind of data set", "kinds of data sets");
        var worst = document.Entries[0];
        if (Model.Findings == 0)
        {
            return worst.MarginDays is null
                ? $"No key of {kinds} can be lost for good before somebody notices it, and none of them ends within the plan."
                : $"No key of {kinds} can be lost for good before somebody notices it. The least margin is that of {worst.Title}: {AlignmentWords.Margin(worst.MarginDays)}.";
        }

        return $"{Model.Findings:N0} of {kinds} can lose their key for good before anybody notices it. The worst is {worst.Title}: {AlignmentWords.Margin(worst.MarginDays)}.";
    }
}
