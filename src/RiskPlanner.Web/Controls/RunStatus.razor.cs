using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Controls;

/// <summary>How far a run is, and the way to cancel it.</summary>
public sealed partial class RunStatus
{
    private bool _asked;

    /// <summary>The run in its latest state.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private async Task CancelAsync()
    {
        _asked = true;
        await Queue.CancelAsync(Run.Id);
    }
}
