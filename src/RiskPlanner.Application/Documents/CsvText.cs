using System.Globalization;
using CsvHelper;

namespace RiskPlanner.Application.Documents;

/// <summary>Tables as CSV (RFC 4180): a line of titles, then a line for each row; equal tables give equal texts. Pure.</summary>
internal static class CsvText
{
    public static string Of(string[] columns, IEnumerable<string?[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default, leaveOpen: true))
        {
            csv.WriteHeader(columns);
            foreach (var row in rows) csv.WriteRecord(row);
        }

        return text.ToString();
    }
}
