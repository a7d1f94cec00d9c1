using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What differs from an earlier plan, and which verdicts changed with it.</summary>
public sealed partial class ChangesSection
{
    /// <summary>The changes.</summary>
    [Parameter, EditorRequired] public ReportChanges Changes { get; set; } = null!;

    private static string Kind(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "added",
        DifferenceKind.Removed => "removed",
        DifferenceKind.Renamed => "renamed",
        DifferenceKind.Changed => "changed",
        DifferenceKind.Remarked => "comments or place",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of difference."),
    };

    private static string Text(JsonNode? value) => value is null ? "not set" : FlowText.Of(value);
}
