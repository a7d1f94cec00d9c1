using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>For each key, how long its loss can stay unnoticed and how long it can be restored.</summary>
public sealed partial class WindowSection
{
    /// <summary>The windows.</summary>
    [Parameter, EditorRequired] public AlignmentDocument Window { get; set; } = null!;

    private static string Margin(AlignedClass entry) => entry.MarginDays switch
    {
        null => "no end within the planning period",
        < 0 => $"shortfall {-entry.MarginDays:0.#} days",
        _ => $"{entry.MarginDays:0.#} days",
    };

    // The day of an ISO 8601 moment.
    private static string Day(string moment) => moment[..10];
}
