using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange;

/// <summary>Findings about TLS settings as JSON.</summary>
public static class TlsJson
{
    // The files are read by people as well; nothing of them is put into HTML as it is.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a report.</summary>
    public static void Write(Stream output, TlsReport report, TlsSource source)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(source);
        var profile = report.Question.Profile;
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteStartObject("profile");
        json.WriteString("name", profile.Name);
        json.WriteString("edition", profile.Edition);
        json.WriteString("date", TlsWordsOf.Day(profile.Date));
        json.WriteString("sha256", source.ProfileSha256);
        json.WriteEndObject();
        json.WriteString("programVersion", source.ProgramVersion);
        json.WriteNumber("statements", report.StatementCount);
        json.WriteStartArray("unknown");
        foreach (var unknown in report.Unknown)
        {
            json.WriteStartObject();
            json.WriteString("file", unknown.Place.File);
            json.WriteNumber("line", unknown.Place.Line);
            json.WriteString("text", unknown.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings) WriteFinding(json, finding);
        json.WriteEndArray();
        WriteProbe(json, report.Question.Probe);
        WriteUnjudged(json, report.Unjudged);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteFinding(Utf8JsonWriter json, TlsFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Rule.Id);
        json.WriteString("severity", TlsWordsOf.Severity(finding.Severity));
        json.WriteString("file", finding.Place.File);
        // A server that was asked has no lines.
        if (finding.Place.Line > 0)
        {
            json.WriteNumber("line", finding.Place.Line);
            json.WriteNumber("column", finding.Place.Column);
        }
        else
        {
            json.WriteNull("line");
            json.WriteNull("column");
        }

        json.WriteString("statement", finding.Statement);
        json.WriteString("value", finding.Value);
        json.WriteString("why", finding.Why);
        json.WriteString("expected", finding.Expected);
        json.WriteString("change", finding.Change.Length > 0 ? finding.Change : null);
        json.WriteString("fingerprint", TlsWordsOf.FingerprintOf(finding));
        json.WriteEndObject();
    }

    private static void WriteUnjudged(Utf8JsonWriter json, IReadOnlyList<Unjudged> all)
    {
        json.WriteStartArray("notJudged");
        foreach (var unjudged in all)
        {
            json.WriteStartObject();
            json.WriteString("file", unjudged.Place.File);
            if (unjudged.Place.Line > 0) json.WriteNumber("line", unjudged.Place.Line);
            else json.WriteNull("line");
            json.WriteString("text", unjudged.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteProbe(Utf8JsonWriter json, ProbeReport? probe)
    {
        json.WriteString("server", probe?.Place.File);
        json.WriteStartArray("negotiated");
        foreach (var suite in probe?.Suites ?? [])
        {
            json.WriteStartObject();
            json.WriteString("version", suite.Version.Word());
            json.WriteString("suite", suite.Suite.Name);
            json.WriteString("code", suite.Suite.CodeText);
            if (suite.Offered is { } offered) json.WriteBoolean("offered", offered);
            else json.WriteNull("offered");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (probe?.Certificates is not [var certificate, ..])
        {
            json.WriteNull("certificate");
            return;
        }

        json.WriteStartObject("certificate");
        json.WriteString("subject", certificate.Subject);
        if (certificate.KeyBits is { } bits) json.WriteNumber("keyBits", bits);
        else json.WriteNull("keyBits");
        json.WriteString("signature", certificate.Signature);
        json.WriteString("keyType", certificate.KeyType);
        json.WriteString("until", certificate.Until is { } until ? TlsWordsOf.Day(until) : null);
        json.WriteEndObject();
    }
}
