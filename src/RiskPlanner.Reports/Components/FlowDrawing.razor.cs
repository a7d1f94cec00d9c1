using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Components;

/// <summary>
/// The way of data as a drawing: a box for each place, in clear ones with a double frame, a hatched ground and the word CLEAR, so that they are
/// unmistakable without any colour.
/// </summary>
public sealed partial class FlowDrawing
{
    private const int Named = 3;

    /// <summary>The way.</summary>
    [Parameter, EditorRequired] public FlowGroup Flow { get; set; } = null!;

    /// <summary>The id of the drawing; null where nothing leads to it.</summary>
    [Parameter] public string? Id { get; set; }

    private string When => $"from {ScheduleWords.Of(Flow.From)} {(Flow.Until is { } until ? $"until {ScheduleWords.Of(until)}" : "on")}";

    private static string State(HopRecord hop) => $"{hop.State switch { "clear" => "CLEAR", "encrypted" => "encrypted", _ => "not stated" }}, {(hop.Phase == "rest" ? "at rest" : "in flight")}";

    private static string Under(HopRecord hop) => hop.Under.Count == 0 ? "" : $"under {string.Join(" and ", hop.Under)}";
}
