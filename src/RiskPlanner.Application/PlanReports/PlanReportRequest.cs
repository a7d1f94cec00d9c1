using RiskPlanner.Interchange;

namespace RiskPlanner.Application.PlanReports;

/// <summary>What a report on a plan is to hold.</summary>
public sealed record PlanReportRequest
{
    /// <summary>The sections, in any order; all by default.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = Enum.GetValues<ReportSection>();

    /// <summary>Which verdicts are proven in the section <see cref="ReportSection.Evidence"/>.</summary>
    public ReportEvidence Evidence { get; init; } = ReportWords.DefaultEvidence;

    /// <summary>The plan that the section <see cref="ReportSection.Changes"/> compares with; null leaves that section out.</summary>
    public EarlierPlan? Since { get; init; }

    /// <summary>The standard that the section <see cref="ReportSection.Standards"/> compares the plan's own with; null leaves that section out.</summary>
    public StandardReadResult? CompareStandard { get; init; }

    /// <summary>The seed of every replay.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The date to print, as <c>yyyy-MM-dd</c>.</summary>
    public required string Date { get; init; }

    /// <summary>What the cover says beside the plan.</summary>
    public ReportCover Cover { get; init; } = new();
}
