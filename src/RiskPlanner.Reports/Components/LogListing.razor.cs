using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>Lines of a replay log as a listing of fixed pitch. The column of messages is there when a line has one.</summary>
public sealed partial class LogListing
{
    /// <summary>The lines.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<LogLine> Lines { get; set; } = [];

    /// <summary>What the listing is, for readers by ear.</summary>
    [Parameter] public string Label { get; set; } = "Replay log";

    private bool HasMessages { get; set; }

    /// <inheritdoc/>
    protected override void OnParametersSet() => HasMessages = Lines.Any(line => line.Message.Length > 0);

    // A result without a message has the room of both.
    private string? ResultSpan(LogLine line) => HasMessages && line.Message.Length == 0 ? "2" : null;
}
