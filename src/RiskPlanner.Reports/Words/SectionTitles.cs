using RiskPlanner.Application.PlanReports;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Reports.Words;

/// <summary>The headings of a report's sections and their ids. Pure functions.</summary>
public static class SectionTitles
{
    /// <summary>The heading.</summary>
    public static string Of(ReportSection section) => section switch
    {
        ReportSection.Cover => "Cover",
        ReportSection.Summary => "Management summary",
        ReportSection.Topology => "Topology",
        ReportSection.Keys => "Keys and key stores",
        ReportSection.Standards => "Two naming standards side by side",
        ReportSection.Policies => "Backup policies",
        ReportSection.Matrix => "Assessment matrix",
        ReportSection.Findings => "Findings",
        ReportSection.Exposure => "Exposure",
        ReportSection.Window => "Key-loss window",
        ReportSection.Assumptions => "Assumptions",
        ReportSection.Changes => "Changes",
        ReportSection.Evidence => "Evidence",
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section of a report."),
    };

    /// <summary>The id of its heading.</summary>
    public static string IdOf(ReportSection section) => $"section-{Kebab.Of(section)}";
}
