using System.Globalization;
using CsvHelper;

namespace RiskPlanner.Application.Documents;

/// <summary>Tables as CSV (RFC 4180): a line of titles, then a line for each row; equal tables give equal texts. Pure.</summary>
public static class CsvText
{
    // What a spreadsheet takes for the beginning of a formula, the wide forms of East Asia among them.
    private const string Formulas = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>A whole table.</summary>
    /// <param name="columns">The titles.</param>
    /// <param name="rows">The rows, each with a field for each column; null is an empty field.</param>
    public static string Of(string[] columns, IEnumerable<string?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteHeader(columns);
            foreach (var row in rows) csv.WriteRecord(Array.ConvertAll(row, Inert));
        }

        return text.ToString();
    }

    /// <summary>One field, for tables that are written line by line: quoted where RFC 4180 asks for it, and never a formula.</summary>
    public static string Field(string? field) =>
        Inert(field) is not { } text ? "" : text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // A name out of a plan must not be computed by who opens the table: an apostrophe makes it text. A number is none.
    private static string? Inert(string? field) =>
        field is { Length: > 0 } && Formulas.Contains(field[0], StringComparison.Ordinal) && !decimal.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? $"'{field}"
            : field;
}
