using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Application.Findings;
using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>
/// A report on a plan: what pages, HTML and PDF print, and what <see cref="PlanReportJson"/> writes. Parts that no section asks for
/// are null. The same plan, request and program give the same report.
/// </summary>
public sealed record PlanReport
{
    /// <summary>What was asked for; <see cref="PlanReportRequest.Sections"/> in the order of the report.</summary>
    public required PlanReportRequest Request { get; init; }

    /// <summary>The plan.</summary>
    public required Plan Plan { get; init; }

    /// <summary>The hash of its file, in hex.</summary>
    public required string PlanSha256 { get; init; }

    /// <summary>Which version of the program made it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>The figures for management.</summary>
    public ReportSummary? Summary { get; init; }

    /// <summary>The names of its keys by two standards.</summary>
    public StandardsApart? Standards { get; init; }

    /// <summary>Applications by threats.</summary>
    public IReadOnlyList<HeatRow>? Heat { get; init; }

    /// <summary>The tables of applications; the evidence of cells that are not to be proven is left out.</summary>
    public TablesDocument? Verdicts { get; init; }

    /// <summary>What may be wrong with the plan.</summary>
    public FindingReport? Findings { get; init; }

    /// <summary>Where data goes, and where it can be read on the way.</summary>
    public ExposureDocument? Exposure { get; init; }

    /// <summary>The key-loss windows.</summary>
    public AlignmentDocument? Window { get; init; }

    /// <summary>What the results take for granted, in sentences.</summary>
    public IReadOnlyList<string>? Assumptions { get; init; }

    /// <summary>What differs from the earlier plan.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>Whether a section is in it.</summary>
    public bool Has(ReportSection section) => Request.Sections.Contains(section);
}
