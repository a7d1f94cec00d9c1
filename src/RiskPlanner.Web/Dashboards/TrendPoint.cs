using RiskPlanner.Application.PlanReports;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Web.Dashboards;

/// <summary>What a version of a plan came to.</summary>
/// <param name="Version">The version.</param>
/// <param name="Run">The latest run that assessed it.</param>
/// <param name="Verdicts">How many verdicts there are of each kind, from the best to the worst.</param>
internal sealed record TrendPoint(int Version, int Run, IReadOnlyList<VerdictCount> Verdicts)
{
    /// <summary>How many there are in all.</summary>
    public int Total => Verdicts.Sum(count => count.Count);

    /// <summary>How many there are of a kind.</summary>
    public int Of(Verdict verdict) => Verdicts.FirstOrDefault(count => count.Verdict == verdict)?.Count ?? 0;
}
