using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Dashboards;

/// <summary>The figures of a plan at a glance, with what each was taken from. Immutable.</summary>
/// <param name="Plan">The plan and its present version.</param>
/// <param name="Findings">What may be wrong with it.</param>
internal sealed record PlanDashboard(PlanSummary Plan, FindingFigures Findings)
{
    /// <summary>The latest assessment; null when there is none.</summary>
    public Run? Assessment { get; init; }

    /// <summary>What it came to; null when there is none, or it is of an earlier version of the program that says less.</summary>
    public VerdictFigures? Verdicts { get; init; }

    /// <summary>Whether the result of the assessment cannot be read at all.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>The latest run for key-loss windows; null when there is none.</summary>
    public Run? KeyLossRun { get; init; }

    /// <summary>What it came to; null when there is none, or it cannot be read.</summary>
    public KeyLossFigures? KeyLoss { get; init; }

    /// <summary>The versions that were assessed, the earliest first.</summary>
    public IReadOnlyList<TrendPoint> Trend { get; init; } = [];

    /// <summary>Whether the assessment is of another version than the present one.</summary>
    public bool IsStale => Assessment is not null && Assessment.Parameters.PlanVersion != Plan.Version;

    /// <summary>Whether the key-loss windows are of another version than the present one.</summary>
    public bool KeyLossIsStale => KeyLossRun is not null && KeyLossRun.Parameters.PlanVersion != Plan.Version;
}
