using RiskPlanner.Application.Runs;

namespace RiskPlanner.Application.PlanReports;

/// <summary>The kind of runs that make reports on plans; who can draw a report computes them.</summary>
public static class ReportRunKind
{
    /// <summary>The kind.</summary>
    public static RunKind Kind { get; } = new("Report");
}
