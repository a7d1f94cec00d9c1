using Microsoft.AspNetCore.Components;
using RiskPlanner.Reports.Styles;

namespace RiskPlanner.Reports.Pages;

/// <summary>A whole HTML document that needs nothing beside it and runs no script.</summary>
public sealed partial class ReportShell
{
    /// <summary>Its title, which stands at the head of every page but the first.</summary>
    [Parameter, EditorRequired] public string Title { get; set; } = "";

    /// <summary>The date of the report.</summary>
    [Parameter, EditorRequired] public string Date { get; set; } = "";

    /// <summary>The seed; null where nothing was drawn.</summary>
    [Parameter, EditorRequired] public ulong? Seed { get; set; }

    /// <summary>The program's version.</summary>
    [Parameter, EditorRequired] public string Version { get; set; } = "";

    /// <summary>What is in it.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    // The only raw markup of a report, and it is our own style sheets.
    private static MarkupString Css => new(ReportStyles.Css);

    private string RunningLines =>
        $"--rp-running-title: {CssText.Quoted(Title)}; --rp-running-facts: {CssText.Quoted($"{Date}{(Seed is { } seed ? $", seed {seed}" : "")}, RiskPlanner {Version}")}";
}
