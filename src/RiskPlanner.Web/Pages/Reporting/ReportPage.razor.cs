using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Where reports on a plan are asked for, and those that were made.</summary>
public sealed partial class ReportPage : IDisposable
{
    private readonly Once _once = new();
    private RunWatch? _watch;
    private Run? _made;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private ReportModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => Model.Runs.Concerns(run), runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (Model.Plan?.Slug != Slug) _made = null;
        await Model.LoadAsync(Slug);
        if (Model.Plan is null) Navigation.NotFound();
    }

    private Task AskAsync(ReportChoice choice)
    {
        _made = null;
        return Model.AskAsync(choice);
    }

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            if (Model.Runs.Take(run)) _made = run;
        }

        if (_made is not null) await Model.LoadAsync(Slug);
        StateHasChanged();
    }
}
