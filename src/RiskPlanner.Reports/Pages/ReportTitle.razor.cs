using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Reports.Pages;

/// <summary>The head of a title page: what was computed, from what, when and by which program.</summary>
public sealed partial class ReportTitle
{
    /// <summary>What kind of report it is.</summary>
    [Parameter, EditorRequired] public string Kind { get; set; } = "";

    /// <summary>The title.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The facts.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<ReportFact> Facts { get; set; } = [];
}
