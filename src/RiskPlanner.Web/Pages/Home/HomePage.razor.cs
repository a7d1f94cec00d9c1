using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>The start: what it is, where to begin, what there is.</summary>
public sealed partial class HomePage : IDisposable
{
    private RunWatch? _watch;

    [Inject]
    private HomeModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        _watch = new RunWatch(Queue, Clock, run => Model.IsNews(run), _ => InvokeAsync(LoadAsync), DispatchExceptionAsync);
        return Model.LoadAsync();
    }

    private async Task LoadAsync()
    {
        await Model.LoadAsync();
        StateHasChanged();
    }
}
