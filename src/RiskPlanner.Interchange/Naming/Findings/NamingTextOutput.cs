using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings as lines for people, in the form that editors and compilers use for places.</summary>
public static class NamingTextOutput
{
    // Numbers and signs of a line.
    private const int BesideWords = 64;

    /// <summary>Writes results, then what they come to.</summary>
    public static void Write(Stream output, NamingResults results, LintSource source)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(source);
        ChunkedOutput.Write(output, results.Count, () => (index, buffer) => PutLine(buffer, results.At(index, needsFingerprint: false)));
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

    // Into bytes at once, since there can be a million.
    private static void PutLine(IBufferWriter<byte> buffer, in NamingResult result)
    {
        var state = (result.State, result.Suppressed) switch
        {
            (FindingState.Absent, _) => " (gone)",
            (FindingState.Unchanged, _) when result.NotRun => " (known, and its rule was not run)",
            (_, { } suppressed) => $" (suppressed: {suppressed.Why})",
            (FindingState.Unchanged, _) => " (known)",
            _ => "",
        };
        var (severity, label) = (FindingWords.Severity(result.Severity), Printable(result.Label));
        var characters = result.File.Length + severity.Length + result.Rule.Length + state.Length + label.Length + result.Message.Length + result.Expected.Length;
        var span = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(characters) + BesideWords);
        if (!Utf8.TryWrite(span, CultureInfo.InvariantCulture, $"{result.File}({result.Line},{result.Column}): {severity} {result.Rule}{state}: {label}: {result.Message} Expected: {result.Expected}.\n", out var written))
            throw new InvalidOperationException("A line is longer than it can be.");
        buffer.Advance(written);
    }

    // A wrong label can hold anything; a terminal shall not act on it.
    private static string Printable(string label) => label.AsSpan().ContainsAnyInRange('\0', '\u001F') || label.AsSpan().ContainsAnyInRange('\u007F', '\u009F') ? string.Concat(label.Select(one => char.IsControl(one) ? '\uFFFD' : one)) : label;

    private static string Count(NamingTotals totals, FindingSeverity severity, string word)
    {
        var count = totals.Of(severity);
        return $"{count:N0} {(count == 1 ? word : word + "s")}";
    }
}
