using System.Buffers;
using System.Text;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings as commands of GitHub's workflows, which show them beside the lines of a change. Those that do not count are notices.</summary>
public static class NamingGitHub
{
    /// <summary>Writes results; those that are gone are left out.</summary>
    public static void Write(Stream output, NamingResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        ChunkedOutput.Write(output, results.Count, () => (index, buffer) =>
        {
            var result = results[index];
            if (result.State == FindingState.Absent) return;
            var kind = !result.Counts || result.Severity == FindingSeverity.Note ? "notice" : result.Severity == FindingSeverity.Error ? "error" : "warning";
            var known = result.Suppressed is { } suppressed ? $" (suppressed: {suppressed.Why})" : result.NotRun ? " (known, and its rule was not run)" : result.State == FindingState.Unchanged ? " (known)" : "";
            var text = $"::{kind} file={Property(result.File)},line={result.Line},col={result.Column},title={Property(result.Rule)}::{Data($"{result.Label}: {result.Message} Expected: {result.Expected}.{known}")}\n";
            buffer.Write(Encoding.UTF8.GetBytes(text));
        });
        foreach (var notRun in results.Report.NotRun)
            output.Write(Encoding.UTF8.GetBytes($"::notice title={Property(notRun.Rule.Id)}::{Data($"Not run: needs {notRun.Needs}.")}\n"));
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
