using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Components;

/// <summary>An outcome: its word, its shape, its colour.</summary>
public sealed partial class OutcomeMark
{
    /// <summary>intact, recovered, unavailable or lost.</summary>
    [Parameter, EditorRequired] public string Outcome { get; set; } = "";

    private string? Modifier => Shape is null ? null : $"rp-outcome--{Outcome}";

    private MarkShape? Shape => Outcome switch
    {
        "intact" => MarkShape.Full,
        "recovered" => MarkShape.Dot,
        "unavailable" => MarkShape.Bar,
        "lost" => MarkShape.Cross,
        _ => null,
    };
}
