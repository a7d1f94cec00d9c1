using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Layout;

/// <summary>How many runs are under way and how far they are; says when one ends whose page is not open.</summary>
public sealed partial class RunIndicator : IDisposable
{
    private const int LookedAt = 25;
    private const int MostNotices = 3;

    private readonly SortedDictionary<int, Run> _active = [];
    private readonly List<Run> _ended = [];
    private RunWatch? _watch;

    [Inject]
    private IRunStore Store { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Label => _active.Count switch
    {
        0 => "Activity: nothing is running",
        1 => $"Activity: 1 run, {Percent} %",
        var count => $"Activity: {count} runs, {Percent} %",
    };

    private int Percent => (int)_active.Values.Average(RunWords.Percent);

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _watch = new RunWatch(Queue, Clock, _ => true, runs => InvokeAsync(() => Take(runs)), DispatchExceptionAsync);
        var (latest, _) = await Store.ListAsync(0, LookedAt);
        foreach (var run in latest.Where(run => !run.HasEnded)) _active.TryAdd(run.Id, run);
    }

    private void Take(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs)
        {
            if (!run.HasEnded)
            {
                _active[run.Id] = run;
                continue;
            }

            // The page of the run says it itself, and so does the page that asked for it and stands on its result.
            if (_active.Remove(run.Id) && Navigation.Path() is var here && here != Paths.Run(run.Id)) _ended.Insert(0, run);
        }

        if (_ended.Count > MostNotices) _ended.RemoveRange(MostNotices, _ended.Count - MostNotices);
        StateHasChanged();
    }
}
