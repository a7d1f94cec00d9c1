using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Destruction;

/// <summary>The ways in which data could still be read as CSV (RFC 4180, UTF-8), a line for each. Pure.</summary>
public static class DestructionCsv
{
    private static readonly string[] Columns = ["way", "kind", "data set", "taken at (UTC)", "open until (UTC)", "ends by itself", "what ends it", "key label", "destroyed at (UTC)"];

    /// <summary>Writes a document.</summary>
    public static string Write(DestructionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return CsvText.Of(Columns, document.Routes.Select(route =>
            (string?[])[route.Series, route.Kind, route.DataSet, route.TakenAt, route.OpenUntil, EndsByItself(route), route.Ending, document.Key, document.At]));
    }

    private static string EndsByItself(DestructionRouteRecord route) => route.IsProviso ? "cannot be dated" : route.OpenUntil is null ? "no" : "yes";
}
