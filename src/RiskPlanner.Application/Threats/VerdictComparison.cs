using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Threats;

/// <summary>Says which verdicts changed between two derivations. Pure; safe between threads.</summary>
public static class VerdictComparison
{
    /// <summary>Every cell whose words or kind differ, in the order of the later document; what is gone follows.</summary>
    public static IReadOnlyList<VerdictDifference> Of(TablesDocument before, TablesDocument after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var was = CellsOf(before);
        var now = CellsOf(after);
        return [.. now.Keys.Concat(was.Keys).Distinct()
            .Select(place => new VerdictDifference(
                (now.GetValueOrDefault(place) ?? was[place]).Title, place.Threat, place.Column, was.GetValueOrDefault(place)?.Judged, now.GetValueOrDefault(place)?.Judged))
            .Where(difference => (difference.Before?.Text, difference.Before?.Verdict) != (difference.After?.Text, difference.After?.Verdict))];
    }

    private static Dictionary<(string Table, string Threat, string Column), Cell> CellsOf(TablesDocument document)
    {
        var cells = new Dictionary<(string, string, string), Cell>();
        foreach (var table in document.Tables)
        {
            foreach (var row in table.Rows)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                    cells.TryAdd((table.Id, row.Threat, table.Columns[column]), new Cell(table.Title, row.Cells[column]));
            }
        }

        return cells;
    }

    private sealed record Cell(string Title, EvidenceCell Judged);
}
