using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>The start: what it is, where to begin, what there is.</summary>
public sealed partial class HomePage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private RunWatch? _watch;

    [Inject]
    private HomeModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _watch?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _watch = new RunWatch(Queue, Clock, run => Model.IsNews(run), _ => InvokeAsync(LoadAsync), DispatchExceptionAsync);
        await Model.LoadAsync();
        if (RendererInfo.IsInteractive)
        {
            await Model.FillAsync(StateHasChanged, _leaving.Token);
            return;
        }

        using var patience = new CancellationTokenSource(FirstPaint.Patience);
        try
        {
            await Model.FillAsync(() => { }, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The figures of a plan are still being put together; the page asks again once it is live.
        }
    }

    private async Task LoadAsync()
    {
        await Model.LoadAsync();
        StateHasChanged();
        await Model.FillAsync(StateHasChanged, _leaving.Token);
    }
}
