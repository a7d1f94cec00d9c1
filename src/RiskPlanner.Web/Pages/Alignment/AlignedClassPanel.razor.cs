using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Dashboards;
using RiskPlanner.Web.Sentences;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>One class of data sets: its worst case in words, in time, reckoned and replayed.</summary>
public sealed partial class AlignedClassPanel
{
    private const int MostNames = 50;
    private const int MostWindows = 5;
    private ElementReference _title;
    private string? _focused;

    /// <summary>What it is a part of.</summary>
    [Parameter]
    [EditorRequired]
    public AlignmentDocument Document { get; set; } = null!;

    /// <summary>The class.</summary>
    [Parameter]
    [EditorRequired]
    public AlignedClass Entry { get; set; } = null!;

    /// <summary>The class in time.</summary>
    [Parameter]
    [EditorRequired]
    public AlignmentChart Chart { get; set; } = null!;

    /// <summary>What the address says.</summary>
    [Parameter]
    [EditorRequired]
    public AlignmentQuery Query { get; set; } = null!;

    private string ReplayAddress => Paths.Replay(
        Query.Slug, "key-loss", Entry.Key, Entry.LostAt, Kebab.Of(Entry.NoticedBy == "check" ? Discovery.Check : Discovery.NextUse));

    private IReadOnlyList<RemedyOffer> Offers => RemedyOffer.Of(Query.Slug, Entry, remedy => $"Worst margin then: {AlignmentWords.Margin(remedy.MarginDays)}.");

    private string WindowWords
    {
        get
        {
            var told = PlanWords.Joined([.. Entry.Windows.Take(MostWindows).Select(window => $"from {Words(window.From)} to {Words(window.Until)}")]);
            return Entry.Windows.Count > MostWindows ? $"{told}, and in {Entry.Windows.Count - MostWindows:N0} more such times" : told;
        }
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        // Opening a class brings it into view, for eyes and for screen readers.
        if (_focused == Entry.DataSets[0]) return;
        _focused = Entry.DataSets[0];
        await _title.FocusAsync();
    }

    private static string Words(string moment) => ScheduleWords.Of(ExactMoment.Read(moment));
}
