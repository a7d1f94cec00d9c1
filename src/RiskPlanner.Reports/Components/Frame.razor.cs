using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Components;

/// <summary>Lets a table that is wider than the window scroll by itself, by keyboard too.</summary>
public sealed partial class Frame
{
    /// <summary>What is inside, for readers by ear.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>The table.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }
}
