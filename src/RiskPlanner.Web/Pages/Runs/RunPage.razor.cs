using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.RunKinds;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Runs;

/// <summary>A run: its progress, why it ended, or its result as its kind shows it.</summary>
public sealed partial class RunPage : IDisposable
{
    private Run? _run;
    private RunWatch? _watch;

    /// <summary>The run's number.</summary>
    [Parameter]
    public int Id { get; set; }

    [Inject]
    private IRunStore Store { get; set; } = null!;

    [Inject]
    private RunViews Views { get; set; } = null!;

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
        _watch = new RunWatch(Queue, Clock, run => run.Id == Id, runs => InvokeAsync(() => Show(runs[^1])), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_run?.Id == Id) return;
        _run = await Store.FindAsync(Id);
        if (_run is null) Navigation.NotFound();
    }

    private void Show(Run run)
    {
        _run = run;
        StateHasChanged();
    }
}
