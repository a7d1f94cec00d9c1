using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Dashboards;

/// <summary>The figures of a plan, its heat map, trend and gravest findings, and the button that computes them anew.</summary>
public sealed partial class PlanDashboardView : IDisposable
{
    private const int MostRows = 25;

    private readonly Once _once = new();
    private PlanSummary? _loadedFor;
    private PlanDashboard? _dashboard;
    private RunWatch? _watch;

    /// <summary>The plan and its present version.</summary>
    [Parameter]
    [EditorRequired]
    public PlanSummary Plan { get; set; } = null!;

    [Inject]
    private PlanDashboards Dashboards { get; set; } = null!;

    [Inject]
    private AssessmentRuns Runs { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private AssessmentQuery Matrix => new(Plan.Slug) { Run = _dashboard?.Assessment?.Id };

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => Runs.Concerns(run), runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_loadedFor == Plan) return;
        _loadedFor = Plan;
        await Runs.LoadAsync(Plan.Slug);
        var reading = Dashboards.FindAsync(Plan.Slug);
        if (!RendererInfo.IsInteractive && await Task.WhenAny(reading, Task.Delay(FirstPaint.Patience)) != reading) return;
        _dashboard = await reading;
    }

    private async Task AskAsync() => await Runs.AskAsync(Plan);

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        var isNew = false;
        foreach (var run in runs) isNew |= Runs.Take(run);
        StateHasChanged();
        if (!isNew) return;
        _dashboard = await Dashboards.FindAsync(Plan.Slug);
        StateHasChanged();
    }
}
