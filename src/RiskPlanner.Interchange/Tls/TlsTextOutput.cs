using System.Text;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>Findings about TLS settings as lines for people, in the form that editors and compilers use for places.</summary>
public static class TlsTextOutput
{
    /// <summary>Writes a report: findings with their changes, what is unknown, what a server negotiates, and what they come to.</summary>
    public static void Write(Stream output, TlsReport report)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        foreach (var finding in report.Findings) Append(text, finding);
        // Of those that are near a name that there is, a rule says more.
        foreach (var unknown in report.Unknown.Where(unknown => unknown.Nearest is null))
            text.Append($"{unknown.Place.File}({unknown.Place.Line},{unknown.Place.Column}): unknown to this program, not judged: {Printable(unknown.Text)}\n");
        foreach (var unjudged in report.Unjudged)
            text.Append($"{(unjudged.Place.Line > 0 ? $"{unjudged.Place.File}({unjudged.Place.Line},{unjudged.Place.Column})" : unjudged.Place.File)}: not judged: {unjudged.Text}\n");
        if (report.Question.Probe is { } probe) Append(text, probe);
        if (text.Length > 0) text.Append('\n');
        text.Append($"{Counted(report.StatementCount, "statement")}, {report.Unknown.Count():N0} of them unknown: {Count(report, TlsSeverity.Error, "error")}, {Count(report, TlsSeverity.Warning, "warning")}, {Count(report, TlsSeverity.Note, "note")} by {report.Question.Profile.Title} of {TlsWordsOf.Day(report.Question.Profile.Date)}.\n");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, TlsFinding finding)
    {
        var place = finding.Place.Line > 0 ? $"{finding.Place.File}({finding.Place.Line},{finding.Place.Column})" : finding.Place.File;
        var setting = Printable($"{finding.Statement} {finding.Value}".Trim());
        text.Append($"{place}: {TlsWordsOf.Severity(finding.Severity)} {finding.Rule.Id}: {setting}: {Printable(finding.Why)} Expected: {Printable(finding.Expected)}.\n");
        if (finding.Change.Length == 0) return;
        foreach (var line in finding.Change.Split('\n')) text.Append($"    {Printable(line)}\n");
    }

    private static void Append(StringBuilder text, ProbeReport probe)
    {
        text.Append($"\n{probe.Place.File}, by {Counted(probe.Connections, "connection")}:\n");
        foreach (var version in probe.Versions)
        {
            text.Append($"  {version.Version.Word()}: {(version.Offered switch { true => "negotiated", false => "refused", null => "could not be found out" })}\n");
            foreach (var suite in probe.Accepted.Where(suite => suite.Version == version.Version)) text.Append($"    {suite.Suite.CodeText}  {suite.Suite.Name}\n");
        }

        foreach (var certificate in probe.Certificates)
            text.Append($"  certificate {Printable(certificate.Subject)}: {certificate.KeyType} of {certificate.KeyBits?.ToString() ?? "unknown"} bits, {certificate.Signature}{(certificate.Until is { } until ? $", until {TlsWordsOf.Day(until)}" : "")}\n");
        if (probe.Certificates.Count == 0 && probe.FtpRefusal is null) text.Append("  no certificate was shown\n");
    }

    // What stands in a file, or what a server says, can hold anything; a terminal shall not act on it.
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(one => char.IsControl(one) ? '\uFFFD' : one)) : text;

    private static string Count(TlsReport report, TlsSeverity severity, string word) => Counted(report.Findings.Count(finding => finding.Severity == severity), word);

    private static string Counted(int count, string word) => $"{count:N0} {(count == 1 ? word : word + "s")}";
}
