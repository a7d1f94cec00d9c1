using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;
using RiskPlanner.Simulation;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What is backed up, how, and how many data sets are under each policy.</summary>
public sealed partial class PoliciesSection
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired] public Plan Plan { get; set; } = null!;

    private Dictionary<string, int> Covered { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var coverage = new BackupCoverage(Plan);
        Covered = Plan.DataSets.SelectMany(coverage.PoliciesOf).CountBy(policy => policy.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }
}
