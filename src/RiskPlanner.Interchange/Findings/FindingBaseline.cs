using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>
/// Findings of an earlier run, by their fingerprints. What they were is kept as well, so that those that are gone can be told. One form
/// for all findings of the program. Immutable.
/// </summary>
public sealed class FindingBaseline
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, KnownFinding> _findings;

    private FindingBaseline(Dictionary<string, KnownFinding> findings) => _findings = findings;

    /// <summary>The findings, in the order of the baseline.</summary>
    public IEnumerable<KnownFinding> All => _findings.Values;

    /// <summary>Whether a finding was there.</summary>
    public bool Contains(string fingerprint) => _findings.ContainsKey(fingerprint);

    /// <summary>The findings that are gone, in the order of the baseline: their rules were run and found them no more.</summary>
    /// <param name="found">The fingerprints of those that are there.</param>
    /// <param name="ran">Whether a rule was run, by its id.</param>
    public IEnumerable<KnownFinding> Absent(IReadOnlySet<string> found, Func<string, bool> ran)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(ran);
        return _findings.Values.Where(finding => ran(finding.Id) && !found.Contains(finding.Fingerprint));
    }

    /// <summary>The findings of rules that were not run, of which nobody knows whether they are gone, in the order of the baseline.</summary>
    /// <param name="ran">Whether a rule was run, by its id.</param>
    public IEnumerable<KnownFinding> NotLookedAt(Func<string, bool> ran)
    {
        ArgumentNullException.ThrowIfNull(ran);
        return _findings.Values.Where(finding => !ran(finding.Id));
    }

    /// <summary>A baseline of findings that were never written; of those of one fingerprint the first counts.</summary>
    public static FindingBaseline Of(IEnumerable<KnownFinding> findings) => new(findings.DistinctBy(finding => finding.Fingerprint).ToDictionary(finding => finding.Fingerprint));

    /// <summary>
    /// Reads a baseline that <see cref="Write"/> wrote.
    /// </summary>
    /// <returns>The baseline, or what is wrong with the text.</returns>
    public static (FindingBaseline? Baseline, PlanFileFault? Fault) Read(string text)
    {
        try
        {
            var document = JsonSerializer.Deserialize<Document>(text, Options);
            if (document is not { Baseline: 1, Findings: { } findings } || findings.Exists(entry => entry is not { Id.Length: > 0, Fingerprint.Length: > 0, Label: not null, File: not null, Message: not null, Expected: not null }
                || !Enum.TryParse<FindingSeverity>(entry.Severity, ignoreCase: true, out _)))
            {
                return (null, new PlanFileFault(1, 1, "", "", "This is no baseline of findings.", "a file that --write-baseline wrote: {\"baseline\": 1, \"findings\": [...]}"));
            }

            return (Of(findings.Select(KnownOf)), null);
        }
        catch (JsonException exception)
        {
            return (null, new PlanFileFault((int)(exception.LineNumber ?? 0) + 1, (int)(exception.BytePositionInLine ?? 0) + 1, exception.Path ?? "", "", "A baseline is JSON; from here on it is not, or a field has a value of another kind.", "a file that --write-baseline wrote"));
        }
    }

    /// <summary>Writes findings as a baseline: one entry for each fingerprint.</summary>
    public static string Write(IEnumerable<KnownFinding> findings)
    {
        var entries = findings.DistinctBy(finding => finding.Fingerprint).Select(finding => new Entry(
            finding.Id, FindingWords.Severity(finding.Severity), finding.File, finding.Line, finding.Column, finding.About, finding.Message, finding.Expected, finding.Fingerprint));
        return JsonSerializer.Serialize(new Document(1, [.. entries]), Options) + "\n";
    }

    private static KnownFinding KnownOf(Entry entry) => new(
        entry.Id, Enum.Parse<FindingSeverity>(entry.Severity, ignoreCase: true), entry.File, entry.Line, entry.Column, entry.Label, entry.Message, entry.Expected, entry.Fingerprint);

    private sealed record Document(int Baseline, List<Entry> Findings);

    private sealed record Entry(string Id, string Severity, string File, int Line, int Column, string Label, string Message, string Expected, string Fingerprint);
}
