using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Runs;

/// <summary>A run: its progress, why it ended, or its result.</summary>
public sealed partial class RunPage : IDisposable
{
    private Run? _run;
    private TablesDocument? _tables;
    private ReplayDocument? _replay;
    private RunWatch? _watch;

    /// <summary>The run's number.</summary>
    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "variant")]
    private int? Variant { get; set; }

    [SupplyParameterFromQuery(Name = "replay")]
    private int? Replay { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? LogPage { get; set; }

    [SupplyParameterFromQuery(Name = "find")]
    private string? Find { get; set; }

    [SupplyParameterFromQuery(Name = "details")]
    private bool? Details { get; set; }

    [Inject]
    private RunResults Results { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private ResultLinks Links => new(Paths.Run(Id), null);

    private string AgainHref => _run?.Parameters.Plan is { } plan ? Paths.Plan(plan) : Paths.Tables;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => run.Id == Id, runs => InvokeAsync(() => ShowAsync(runs[^1])), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        if (_run?.Id == Id) return;
        if (await Results.FindAsync(Id) is { } run) await ShowAsync(run);
        else Navigation.NotFound();
    }

    private async Task ShowAsync(Run run)
    {
        (_tables, _replay) = await Results.DocumentsAsync(run);
        _run = run;
        StateHasChanged();
    }
}
