using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Components;

/// <summary>A shape alone; readers of the page by ear are told the word beside it.</summary>
public sealed partial class Mark
{
    /// <summary>Which shape.</summary>
    [Parameter, EditorRequired] public MarkShape Shape { get; set; }
}
