using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.PlanReports;

/// <summary>What a report is asked for, in the words of <c>riskplanner report</c>, and what is meant where nothing is said.</summary>
public static class ReportWords
{
    /// <summary>Which verdicts are proven where nobody says it.</summary>
    public const ReportEvidence DefaultEvidence = ReportEvidence.No;

    /// <summary>The sections by their words, in the order of the report.</summary>
    public static IReadOnlyDictionary<string, ReportSection> Sections { get; } = Enum.GetValues<ReportSection>().ToDictionary(Kebab.Of);

    /// <summary>What can be proven, by its words.</summary>
    public static IReadOnlyDictionary<string, ReportEvidence> Evidences { get; } = Enum.GetValues<ReportEvidence>().ToDictionary(Kebab.Of);
}
