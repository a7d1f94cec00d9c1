using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports.Words;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>A report that is made: what it holds, its hash, its files, and whether it was checked.</summary>
public sealed partial class ReportRunResult : IDisposable
{
    private readonly Once _once = new();
    private RunWatch? _watch;

    /// <summary>The run that made it.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    [Inject]
    private ReportCheckModel Model { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => ReportCheckRun.Checks(run, Run.Id), runs => InvokeAsync(() => TakeAsync(runs)), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => Model.LoadAsync(Run);

    private async Task TakeAsync(IReadOnlyList<Run> runs)
    {
        foreach (var run in runs) await Model.TakeAsync(run);
        StateHasChanged();
    }

    // Sections that only another version of the program knows are told by their own words.
    private static string TitleOf(string word) => ReportWords.Sections.TryGetValue(word, out var section) ? SectionTitles.Of(section) : word;

    private static string EvidenceOf(ReportDocument document) => ReportWords.Evidences.TryGetValue(document.Evidence, out var evidence) ? EvidenceWords.Of(evidence) : document.Evidence;

    private static IEnumerable<(string Label, string Text)> Written(ReportCover cover) => new[]
    {
        ("Classification", cover.Classification), ("Report number", cover.Number), ("Author", cover.Author), ("Version of the plan", cover.Version),
    }.Where(fact => fact.Item2.Length > 0);
}
