using Microsoft.AspNetCore.Components;
using MudBlazor;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Runs;

/// <summary>All runs, by page.</summary>
public sealed partial class RunsPage : IDisposable
{
    private RunsModel _model = null!;
    private RunWatch? _watch;

    [SupplyParameterFromQuery(Name = "page")]
    private int? Page { get; set; }

    [Inject]
    private IRunStore Store { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _model = new RunsModel(Store);
        _watch = new RunWatch(Queue, Clock, _ => true, runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => _model.LoadAsync(Page ?? 1);

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        var isNew = false;
        foreach (var run in runs) isNew |= _model.Take(run);
        if (isNew) await _model.LoadAsync(Page ?? 1);
        StateHasChanged();
    }

    private async Task AskAsync(Run run)
    {
        var isSure = await Dialogs.ConfirmAsync(
            $"Cancel “{run.Title}”?", $"What run {run.Id} has computed so far is dropped.", yes: "Cancel the run", no: "Let it go on");
        if (isSure) await Queue.CancelAsync(run.Id);
    }
}
