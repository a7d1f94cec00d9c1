using RiskPlanner.Application.PlanReports;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Which verdicts a report proves, in words. Pure functions.</summary>
internal static class EvidenceWords
{
    /// <summary>The words.</summary>
    public static string Of(ReportEvidence evidence) => evidence switch
    {
        ReportEvidence.None => "none",
        ReportEvidence.No => "of the Nos: verdicts by which data is lost",
        ReportEvidence.All => "all",
        _ => throw new ArgumentOutOfRangeException(nameof(evidence), evidence, "Not an evidence of a report."),
    };
}
