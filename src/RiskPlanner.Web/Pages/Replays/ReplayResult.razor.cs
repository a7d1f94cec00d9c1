using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports.Story;
using RiskPlanner.Web.Controls.Parts;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>What a simulation came to: the story first, then outcomes, moments and log, of which the address says which is shown.</summary>
public sealed partial class ReplayResult
{
    /// <summary>What addresses call the log.</summary>
    internal const string LogPart = "log";

    /// <summary>The run.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    /// <summary>What it came to.</summary>
    [Parameter]
    [EditorRequired]
    public ReplayDocument Document { get; set; } = null!;

    /// <summary>The words that lines of the log must have; null for every line.</summary>
    [Parameter]
    public string? Find { get; set; }

    /// <summary>Whether details are shown; null where the address does not say.</summary>
    [Parameter]
    public bool? Details { get; set; }

    /// <summary>The page of the log, from 1; null where the address does not say.</summary>
    [Parameter]
    public int? Page { get; set; }

    // Addresses from before there were parts ask for the log by what they want to see of it.
    private bool AsksForLog => Find is not null || Details is not null || Page is not null;

    private IReadOnlyList<PagePart> Parts
    {
        get
        {
            var story = ReplayStory.Of(Document);
            return
            [
                PagePart.Of("outcomes", "Outcomes", Document.Outcomes.Count, OutcomesOf()),
                PagePart.Of("moments", "Moments", story.Marks.Count, MomentsOf(story)),
                PagePart.Of(LogPart, "Log", Document.Log.Count, LogOf()),
            ];
        }
    }
}
