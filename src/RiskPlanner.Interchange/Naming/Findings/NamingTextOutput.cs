using System.Buffers;
using System.Text;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings as lines for people, in the form that editors and compilers use for places.</summary>
public static class NamingTextOutput
{
    /// <summary>Writes results, then what they come to.</summary>
    public static void Write(Stream output, NamingResults results, LintSource source)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(source);
        ChunkedOutput.Write(output, results.Count, () => (index, buffer) => Put(buffer, LineOf(results[index])));
        var summary = new StringBuilder();
        if (results.Count > 0) summary.Append('\n');
        foreach (var notRun in results.Report.NotRun) summary.Append($"{notRun.Rule.Id} was not run: needs {notRun.Needs}. {notRun.Rule.Title}\n");
        foreach (var entry in results.OpenEnded) summary.Append($"Without an end: {Printable(entry.ToString())}. Better: a last day (until).\n");
        var totals = results.Totals;
        var labels = results.Report.Question.Labels.Count;
        summary.Append($"{labels:N0} {(labels == 1 ? "label" : "labels")}");
        if (results.Report.Ignored > 0) summary.Append($" ({results.Report.Ignored:N0} ignored)");
        summary.Append($": {Count(totals, FindingSeverity.Error, "error")}, {Count(totals, FindingSeverity.Warning, "warning")}, {Count(totals, FindingSeverity.Note, "note")}");
        summary.Append(source.Standard is null ? "; no standard" : $" by the standard {source.Standard}");
        summary.Append(totals.Others > 0 ? $"; {totals.Others:N0} more {(totals.Others == 1 ? "is" : "are")} known, suppressed or gone.\n" : ".\n");
        output.Write(Encoding.UTF8.GetBytes(summary.ToString()));
    }

    private static string LineOf(in NamingResult result)
    {
        var state = (result.State, result.Suppressed) switch
        {
            (FindingState.Absent, _) => " (gone)",
            (FindingState.Unchanged, _) when result.NotRun => " (known, and its rule was not run)",
            (_, { } suppressed) => $" (suppressed: {suppressed.Why})",
            (FindingState.Unchanged, _) => " (known)",
            _ => "",
        };
        return $"{result.File}({result.Line},{result.Column}): {FindingWords.Severity(result.Severity)} {result.Rule}{state}: {Printable(result.Label)}: {result.Message} Expected: {result.Expected}.\n";
    }

    // A wrong label can hold anything; a terminal shall not act on it.
    private static string Printable(string label) => label.Any(char.IsControl) ? string.Concat(label.Select(one => char.IsControl(one) ? '\uFFFD' : one)) : label;

    private static string Count(NamingTotals totals, FindingSeverity severity, string word)
    {
        var count = totals.Of(severity);
        return $"{count:N0} {(count == 1 ? word : word + "s")}";
    }

    private static void Put(IBufferWriter<byte> buffer, string text)
    {
        var span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        buffer.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
