using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>The report on a plan: the sections that were asked for.</summary>
public sealed partial class PlanReportPage
{
    /// <summary>The report.</summary>
    [Parameter, EditorRequired] public PlanReport Report { get; set; } = null!;

    /// <summary>SHA-256 of the report's JSON, by which it can be checked.</summary>
    [Parameter, EditorRequired] public string DataSha256 { get; set; } = "";

    private string Title => $"Backup and key-loss report: {Report.Plan.Name}";

    private bool HasEvidence => Report.Has(ReportSection.Evidence);
}
