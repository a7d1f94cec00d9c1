using System.Text.Json.Nodes;
using NodaTime;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// Reads items of a section from a table: an item or a pattern of names in each line, cells between tabs, semicolons, commas or blanks, whichever the
/// text has first in this order. A first line of heads says which columns there are. Pure; safe between threads.
/// </summary>
public static class ItemTable
{
    /// <summary>The most items of a table.</summary>
    public const int MostItems = 10_000;

    private static readonly char[] Separators = ['\t', ';', ','];

    /// <summary>Reads a table.</summary>
    /// <param name="section">The section; not the head.</param>
    /// <param name="usual">The columns where the text has no heads.</param>
    /// <param name="text">The text, as typed or pasted from a sheet.</param>
    /// <param name="from">The beginning of the planning period: a time of day without a date is meant on that day.</param>
    public static TableReading Read(PlanSection section, IReadOnlyList<TableColumn> usual, string text, Instant from)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(usual);
        ArgumentNullException.ThrowIfNull(text);
        List<(int Number, string Text)> lines = [.. LineEnds.Split(text).Select((line, index) => (index + 1, line.Trim(' '))).Where(line => line.Item2.Trim().Length > 0)];
        var separator = SeparatorOf(lines.Select(line => line.Text));
        List<TableFault> faults = [];
        var columns = usual;
        if (lines.Count > 0 && IsHead(section, usual, Cells(lines[0].Text, separator)[0]))
        {
            columns = HeadsOf(section, usual, lines[0].Number, Cells(lines[0].Text, separator), faults);
            lines.RemoveAt(0);
        }

        List<TableRow> rows = [];
        if (faults.Count > 0) return new TableReading(columns, rows, faults);
        var fields = columns.Select(column => TablePath.FieldOf(section, column.Path)).ToList();
        foreach (var (number, line) in lines)
        {
            rows.AddRange(Rows(columns, fields, number, Cells(line, separator), from, faults));
            if (rows.Count <= MostItems) continue;
            faults.Add(new TableFault(number, "", "", $"A table has at most {MostItems:N0} items.", ""));
            break;
        }

        return new TableReading(columns, rows, faults);
    }

    private static char SeparatorOf(IEnumerable<string> lines)
    {
        List<string> bare = [.. lines.Select(WithoutBraces)];
        return Separators.FirstOrDefault(separator => bare.Exists(line => line.Contains(separator, StringComparison.Ordinal)), ' ');
    }

    private static string WithoutBraces(string line)
    {
        var depth = 0;
        return new string([.. line.Where(letter => (letter == '{' ? ++depth : letter == '}' ? depth-- : depth) == 0)]);
    }

    private static List<string> Cells(string line, char separator)
    {
        var cells = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '{') depth++;
            else if (line[at] == '}') depth--;
            else if (line[at] == separator && depth <= 0)
            {
                cells.Add(line[start..at].Trim());
                start = at + 1;
            }
        }

        cells.Add(line[start..].Trim());
        // Several blanks between two cells are one separator.
        if (separator == ' ') cells.RemoveAll(cell => cell.Length == 0);
        return cells;
    }

    private static bool IsHead(PlanSection section, IReadOnlyList<TableColumn> usual, string cell) => Same(cell, section.IdentityKey) || Same(cell, usual[0].Title);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static List<TableColumn> HeadsOf(PlanSection section, IReadOnlyList<TableColumn> usual, int line, List<string> heads, List<TableFault> faults)
    {
        List<TableColumn> columns = [];
        foreach (var head in heads)
        {
            var column = usual.FirstOrDefault(one => Same(one.Title, head) || Same(one.Path, head))
                ?? section.Fields.Where(field => Same(field.Key, head) || Same(TableColumn.TitleOf(field.Key), head)).Select(field => new TableColumn(field.Key, TableColumn.TitleOf(field.Key))).FirstOrDefault();
            if (column is null || TablePath.FieldOf(section, column.Path) is not { Kind: not FieldKind.Mapping, Item: not { Kind: FieldKind.Mapping } })
                faults.Add(new TableFault(line, "", head, "A head names a field that fits into a cell.", string.Join(", ", usual.Select(one => one.Title))));
            else columns.Add(column);
        }

        return columns;
    }

    private static IEnumerable<TableRow> Rows(
        IReadOnlyList<TableColumn> columns, List<FieldForm?> fields, int line, List<string> cells, Instant from, List<TableFault> faults)
    {
        var before = faults.Count;
        if (cells.Count > columns.Count)
            faults.Add(new TableFault(line, "", cells[columns.Count], $"A line has at most {columns.Count} cells.", string.Join(", ", columns.Select(column => column.Title))));
        if (cells[0].Length == 0) faults.Add(new TableFault(line, columns[0].Title, "", "Each line begins with a name.", ""));
        var expanded = new List<IReadOnlyList<string>>();
        foreach (var (index, cell) in cells.Take(columns.Count).Index())
        {
            IReadOnlyList<string> names = [cell];
            if (TableValues.TakesPattern(fields[index]!))
            {
                names = NamePattern.Expand(cell, out var fault);
                if (fault is not null) faults.Add(new TableFault(line, columns[index].Title, cell, fault, "a name such as DSET.{PRIM,BACK}.PAYROLL.KEY{001..010}"));
                else if (index > 0 && names.Count != 1 && names.Count != expanded[0].Count)
                    faults.Add(new TableFault(line, columns[index].Title, cell, $"A pattern in a further cell stands for as many names as the first one: {expanded[0].Count:N0}, not {names.Count:N0}.", ""));
            }

            expanded.Add(names);
        }

        if (faults.Count > before) yield break;
        for (var number = 0; number < expanded[0].Count; number++)
        {
            var content = new JsonObject();
            foreach (var (index, names) in expanded.Index())
            {
                var cell = names[names.Count == 1 ? 0 : number];
                if (cell.Length > 0 && cell != "-") TablePath.Put(content, columns[index].Path, TableValues.Of(fields[index]!, cell, from));
            }

            yield return new TableRow(line, content);
        }
    }
}
