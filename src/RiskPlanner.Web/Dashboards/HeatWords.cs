using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Web.Dashboards;

/// <summary>Cells of the heat map in words. Pure functions.</summary>
internal static class HeatWords
{
    /// <summary>What stands in the cell: the worst verdict, and how many data sets it is about.</summary>
    public static string Short(HeatCell cell) => cell.Verdict switch
    {
        Verdict.No => $"No {cell.Lost:N0}/{cell.DataSets:N0}",
        Verdict.Outage => $"Outage {cell.Unavailable:N0}/{cell.DataSets:N0}",
        Verdict.YesBut => "Yes, but",
        Verdict.YesIf => "Yes, if",
        Verdict.Yes => "Yes",
        _ => "Mixed",
    };

    /// <summary>What the figures of a cell say; null where it has none.</summary>
    public static string? Explained(HeatCell cell) => cell.Verdict switch
    {
        Verdict.No => $"{Short(cell)}: {cell.Lost:N0} of the application's {PlanWords.Count(cell.DataSets, "data set")} {(cell.Lost == 1 ? "is" : "are")} lost.",
        Verdict.Outage => $"{Short(cell)}: {cell.Unavailable:N0} of the application's {PlanWords.Count(cell.DataSets, "data set")} {(cell.Unavailable == 1 ? "is" : "are")} unavailable.",
        _ => null,
    };

    /// <summary>A cell for readers who do not see the table around it, and on hover.</summary>
    public static string Long(HeatRow row, HeatCell cell) => $"{row.Application}, {cell.Threat}: {Explained(cell) ?? Named(Short(cell), cell.Text)}";

    /// <summary>A name for a link that has the words that are seen in it first (WCAG 2.5.3), for who speaks them to open it.</summary>
    /// <param name="seen">What stands in the cell.</param>
    /// <param name="whole">The whole verdict.</param>
    public static string Named(string seen, string whole) => whole.StartsWith(seen, StringComparison.Ordinal) ? whole : $"{seen}: {whole}";
}
