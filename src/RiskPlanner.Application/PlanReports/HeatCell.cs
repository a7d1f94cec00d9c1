using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.PlanReports;

/// <summary>What an application's data sets survive of a threat.</summary>
/// <param name="Threat">The threat.</param>
/// <param name="Verdict">The worst verdict of any of its data sets.</param>
/// <param name="Text">What the table of the application says of all its data sets together.</param>
/// <param name="DataSets">How many data sets it has.</param>
/// <param name="Lost">How many of them are lost.</param>
/// <param name="Unavailable">How many of them are unavailable.</param>
/// <param name="TargetsMissed">How many of them miss a target.</param>
public sealed record HeatCell(string Threat, Verdict Verdict, string Text, int DataSets, int Lost, int Unavailable, int TargetsMissed)
{
    /// <summary>The kind of event that the threat stands for; null in documents of earlier versions.</summary>
    public string? Event { get; init; }

    /// <summary>What a row of an application's table comes to. The order for sums: No, Outage, Yes but, Yes if, Yes.</summary>
    /// <param name="row">The row; its cells say what decided.</param>
    public static HeatCell Of(EvidenceRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var columns = PlanCells.ColumnsOf(row);
        return new HeatCell(
            row.Threat,
            columns.Max(detail => detail.Verdict),
            PlanCells.TogetherOf(row).Text,
            columns.Sum(detail => detail.DataSets),
            columns.Sum(detail => detail.Lost),
            columns.Sum(detail => detail.Unavailable),
            columns.Sum(detail => detail.TargetsMissed))
        {
            Event = row.Event,
        };
    }
}
