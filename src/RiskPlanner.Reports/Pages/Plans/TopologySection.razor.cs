using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What stands where.</summary>
public sealed partial class TopologySection
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired] public Plan Plan { get; set; } = null!;

    private int DataSetsOn(DiskArray array) => Plan.DataSets.Count(dataSet => array.Volumes.Contains(dataSet.Volume));
}
