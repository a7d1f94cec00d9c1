using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What the results take for granted.</summary>
public sealed partial class PlanAssumptionsSection
{
    /// <summary>The assumptions.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<string> Sentences { get; set; } = [];
}
