using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What may be wrong with the plan, the gravest first.</summary>
public sealed partial class FindingsSection
{
    /// <summary>The list.</summary>
    [Parameter, EditorRequired] public FindingReport Report { get; set; } = null!;

    private static string Accepted(Suppression accepted) => string.Join(", ", new[] { accepted.By, FindingWords.Day(accepted.Until) is { } day ? $"until {day}" : null, accepted.Why }.OfType<string>().Where(text => text.Length > 0));
}
