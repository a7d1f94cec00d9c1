using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Pages;

/// <summary>Where the rest is, and how to tell that it belongs to the report.</summary>
public sealed partial class FullLogsNote
{
    /// <summary>What the file holds.</summary>
    [Parameter, EditorRequired] public string What { get; set; } = "";
}
