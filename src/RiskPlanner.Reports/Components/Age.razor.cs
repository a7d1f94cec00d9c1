using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Components;

/// <summary>How old the data is that can be read; nothing when there is none.</summary>
public sealed partial class Age
{
    /// <summary>An ISO 8601 duration, or null.</summary>
    [Parameter, EditorRequired] public string? Duration { get; set; }
}
