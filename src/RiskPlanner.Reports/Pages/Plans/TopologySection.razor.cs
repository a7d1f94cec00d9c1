using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Model;
using RiskPlanner.Reports.Drawing;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What stands where, and between which places copies go: drawn, and in words.</summary>
public sealed partial class TopologySection
{
    /// <summary>The plan.</summary>
    [Parameter, EditorRequired] public Plan Plan { get; set; } = null!;

    private PlanPicture _picture = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet() => _picture = DrawingLayout.Of(Plan);

    private int DataSetsOn(DiskArray array) => Plan.DataSets.Count(dataSet => array.Volumes.Contains(dataSet.Volume));
}
