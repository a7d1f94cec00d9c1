using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Editing;

/// <summary>Says whether the latest verdicts are of the present version of a plan.</summary>
public sealed partial class VerdictState : IDisposable
{
    private VerdictAge? _state;
    private RunWatch? _watch;

    /// <summary>The plan.</summary>
    [Parameter]
    [EditorRequired]
    public string Slug { get; set; } = "";

    /// <summary>The version that the page shows: a save changes it, and the line counts anew.</summary>
    [Parameter]
    [EditorRequired]
    public int Version { get; set; }

    [Inject]
    private VerdictAges Ages { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    private string Verdicts => $"{Paths.Plan(Slug)}#verdicts";

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() => _watch = new RunWatch(
        Queue, Clock, run => run.State == RunState.Done && run.Parameters.Kind == VerdictsRun.Kind && run.Parameters.Plan == Slug, _ => InvokeAsync(ReadAsync), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync() => _state = await Ages.OfAsync(Slug);

    private async Task ReadAsync()
    {
        _state = await Ages.OfAsync(Slug);
        StateHasChanged();
    }

    private static string Changes(VerdictAge state) => state.Changes == 1 ? "1 change since" : $"{state.Changes:N0} changes since";
}
