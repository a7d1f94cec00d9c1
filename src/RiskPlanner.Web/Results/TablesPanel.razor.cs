using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Results;

/// <summary>The latest tables that answer a question, and the run that is under way for it.</summary>
public sealed partial class TablesPanel : IDisposable
{
    private (RunKind, int?)? _loadedFor;
    private RunWatch? _watch;

    /// <summary>What is asked.</summary>
    [Parameter]
    [EditorRequired]
    public RunKind Kind { get; set; }

    /// <summary>The page's address.</summary>
    [Parameter]
    [EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>The run to show; null for the latest.</summary>
    [Parameter]
    public int? Number { get; set; }

    /// <summary>Which evidence is open.</summary>
    [Parameter]
    [EditorRequired]
    public EvidenceQuery Query { get; set; } = null!;

    /// <summary>What is shown when there is nothing yet.</summary>
    [Parameter]
    public RenderFragment? Empty { get; set; }

    [Inject]
    private TablesModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <summary>Told when a run begins or ends.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    /// <summary>Whether a run of the question waits or is being computed.</summary>
    public bool IsUnderWay => Model.Pending is not null;

    // Every link to evidence names its run: what it shows never changes.
    private ResultLinks Links => new(Path, Number ?? Model.Shown?.Id);

    /// <summary>Asks for tables anew.</summary>
    public async Task AskAsync(string title, bool extended = false, IReadOnlyList<string>? lifted = null, ulong seed = 1, int events = 1)
    {
        await Model.AskAsync(title, extended, lifted, seed, events);
        StateHasChanged();
        await OnChanged.InvokeAsync();
    }

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => Model.Concerns(run), runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_loadedFor == (Kind, Number)) return;
        _loadedFor = (Kind, Number);
        await Model.LoadAsync(Kind, Number);
    }

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        var isNew = false;
        foreach (var run in runs) isNew |= Model.Take(run);
        // An address that names a run goes on showing that one.
        if (isNew) await Model.LoadAsync(Kind, Number);
        StateHasChanged();
        await OnChanged.InvokeAsync();
    }
}
