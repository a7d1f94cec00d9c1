using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What management has to know.</summary>
public sealed partial class SummarySection
{
    /// <summary>The figures.</summary>
    [Parameter, EditorRequired] public ReportSummary Summary { get; set; } = null!;

    private string Lost => Summary.DataSetsLost switch
    {
        0 => "No threat loses a data set.",
        1 => "1 data set is lost to at least one threat.",
        var count => $"{count:N0} data sets are lost to at least one threat.",
    };

    private string Margin => Summary.WorstMarginDays switch
    {
        null => "no key's way back ends within the planning period",
        < 0 => $"shortfall of {-Summary.WorstMarginDays:0.#} days, for {Summary.WorstMarginOf}: a lost key can be lost for good before anybody notices",
        _ => $"{Summary.WorstMarginDays:0.#} days, for {Summary.WorstMarginOf}",
    };
}
