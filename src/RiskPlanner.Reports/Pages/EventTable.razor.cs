using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>What struck in a replay.</summary>
public sealed partial class EventTable
{
    /// <summary>The events.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<EventRecord> Events { get; set; } = [];

    // Documents of earlier versions do not say.
    private bool TellsMore => Events.Any(strike => strike.Effect is not null || strike.NoticedBy is not null);
}
