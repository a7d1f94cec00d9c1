using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// Findings of an earlier run, by their fingerprints. What they were is kept as well, so that those that are gone can be told. One form
/// for all findings of the program. Immutable.
/// </summary>
public sealed class NamingBaseline
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, Entry> _entries;

    private NamingBaseline(Dictionary<string, Entry> entries) => _entries = entries;

    /// <summary>Whether a finding was there.</summary>
    public bool Contains(string fingerprint) => _entries.ContainsKey(fingerprint);

    /// <summary>The findings that are gone, in the order of the baseline.</summary>
    public IEnumerable<NamingResult> Absent(IReadOnlySet<string> found) =>
        _entries.Values.Where(entry => !found.Contains(entry.Fingerprint)).Select(entry => new NamingResult(
            entry.Id, Enum.Parse<NamingSeverity>(entry.Severity, ignoreCase: true), entry.File, entry.Line, entry.Column, entry.Label, entry.Message, entry.Expected,
            null, entry.Fingerprint, NamingState.Absent, null));

    /// <summary>
    /// Reads a baseline that <see cref="Write"/> wrote.
    /// </summary>
    /// <returns>The baseline, or what is wrong with the text.</returns>
    public static (NamingBaseline? Baseline, PlanFileFault? Fault) Read(string text)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(text, Options);
            if (document is not { Baseline: 1, Findings: { } findings } || findings.Exists(entry => entry is not { Id.Length: > 0, Fingerprint.Length: > 0, Label: not null, File: not null, Message: not null, Expected: not null }
                || !Enum.TryParse<NamingSeverity>(entry.Severity, ignoreCase: true, out _)))
            {
                return (null, new PlanFileFault(1, 1, "", "", "This is no baseline of findings.", "a file that --write-baseline wrote: {\"baseline\": 1, \"findings\": [...]}"));
            }

            return (new NamingBaseline(findings.GroupBy(entry => entry.Fingerprint).ToDictionary(group => group.Key, group => group.First())), null);
        }
        catch (JsonException exception)
        {
            return (null, new PlanFileFault((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, exception.Path ?? "", "", "A baseline is JSON; from here on it is not, or a field has a value of another kind.", "a file that --write-baseline wrote"));
        }
    }

    /// <summary>Writes findings as a baseline: one entry for each fingerprint, those that are gone left out.</summary>
    public static string Write(IEnumerable<NamingResult> results)
    {
        var entries = results.Where(result => result.State != NamingState.Absent).DistinctBy(result => result.Fingerprint).Select(result => new Entry(
            result.Rule, NamingWordsOf.Severity(result.Severity), result.File, result.Line, result.Column, result.Label, result.Message, result.Expected, result.Fingerprint));
        return JsonSerializer.Serialize(new Document(1, [.. entries]), Options) + "\n";
    }

    private sealed record Document(int Baseline, List<Entry> Findings);

    private sealed record Entry(string Id, string Severity, string File, int Line, int Column, string Label, string Message, string Expected, string Fingerprint);
}
