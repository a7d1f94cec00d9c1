using RiskPlanner.Application.Documents;
using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>An application in the matrix of applications and threats.</summary>
/// <param name="Application">Its name.</param>
/// <param name="Criticality">How vital it is; null where nobody has said.</param>
/// <param name="Cells">One for each threat.</param>
public sealed record HeatRow(string Application, Criticality? Criticality, IReadOnlyList<HeatCell> Cells)
{
    /// <summary>The rows of a plan's tables, the most vital application first.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="verdicts">Its tables.</param>
    public static IReadOnlyList<HeatRow> Of(Plan plan, TablesDocument verdicts)
    {
        var applications = plan.Applications.ToDictionary(application => application.Name, StringComparer.Ordinal);
        return [.. verdicts.Tables
            .Select(table => new HeatRow(
                table.Id, applications.GetValueOrDefault(table.Id)?.Criticality, [.. table.Rows.Select(row => HeatCell.Of(row))]))
            .OrderByDescending(row => row.Criticality ?? (Criticality)(-1))];
    }
}
