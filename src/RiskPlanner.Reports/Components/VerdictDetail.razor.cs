using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Components;

/// <summary>What decided about a cell of a plan's table, in sentences; nothing for a cell of methods.</summary>
public sealed partial class VerdictDetail
{
    /// <summary>The cell.</summary>
    [Parameter, EditorRequired] public EvidenceCell Cell { get; set; } = null!;

    private string? Simulated => Cell.Detail is { } detail ? VerdictSentences.SimulatedOn(detail) : null;

    private string Sentences => Cell.Detail is { } detail ? string.Join(" ", VerdictSentences.Of(detail)) : "";
}
