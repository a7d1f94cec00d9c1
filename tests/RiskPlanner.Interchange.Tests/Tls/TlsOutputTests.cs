using System.Text;
using System.Text.Json;
using NodaTime;
using RiskPlanner.Tls;

namespace RiskPlanner.Interchange.Tests.Tls;

/// <summary>Findings about TLS settings as JSON, SARIF and lines.</summary>
public class TlsOutputTests
{
    private static readonly TlsSource Source = new("1.2.3", new string('a', 64));

    [Fact]
    public void JSON_has_the_fields_of_the_contract()
    {
        using var json = JsonDocument.Parse(Written((stream, report) => TlsJson.Write(stream, report, Source)));
        var root = json.RootElement;

        Assert.Equal(["profile", "programVersion", "statements", "unknown", "findings", "server", "negotiated", "certificate", "notJudged"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["id", "severity", "file", "line", "column", "statement", "value", "why", "expected", "change", "fingerprint"], root.GetProperty("findings")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(["version", "suite", "code", "offered"], root.GetProperty("negotiated")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("""{"file":"ftp data.txt","line":3,"text":"WIDGET \u0007"}""", JsonSerializer.Serialize(root.GetProperty("unknown")[0]));
        Assert.Equal(("RT0004", 1024), (root.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("id").GetString()).First(id => id == "RT0004"), root.GetProperty("certificate").GetProperty("keyBits").GetInt32()));
    }

    [Fact]
    public void Findings_of_a_server_have_no_line()
    {
        using var json = JsonDocument.Parse(Written((stream, report) => TlsJson.Write(stream, report, Source)));

        Assert.All(json.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("file").GetString() == "[::1]:21"), finding => Assert.Equal(JsonValueKind.Null, finding.GetProperty("line").ValueKind));
    }

    [Fact]
    public void SARIF_has_every_rule_in_the_driver_and_every_result_names_one()
    {
        using var sarif = JsonDocument.Parse(Written((stream, report) => TlsSarif.Write(stream, report, Source)));
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();

        Assert.Equal(TlsRules.All.Select(rule => rule.Id), rules);
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Equal(16, result.GetProperty("partialFingerprints").GetProperty("ruleAndSetting/v1").GetString()!.Length);
        });
        Assert.Contains(run.GetProperty("results").EnumerateArray(), result => result.GetProperty("properties").TryGetProperty("change", out _));
        SarifTests.AssertTexts(sarif);
    }

    [SarifToolFact]
    public void Microsoft_s_validator_and_the_schema_have_nothing_against_it()
    {
        using var folder = new TemporaryFiles();

        Assert.Empty(SarifTests.ErrorsOf(folder.Write("tls.sarif", Written((stream, report) => TlsSarif.Write(stream, report, Source)))));
    }

    [Fact]
    public void Lines_come_with_the_change_and_nothing_reaches_the_terminal_s_controls()
    {
        var text = Written((stream, report) => TlsTextOutput.Write(stream, report));

        Assert.Contains("ftp data.txt(2,1): error RT0016: SECURE_DATACONN CLEAR: ", text, StringComparison.Ordinal);
        Assert.Contains("\n    SECURE_DATACONN    PRIVATE\n", text, StringComparison.Ordinal);
        Assert.Contains("  SSL V3: negotiated\n    0001  TLS_RSA_WITH_NULL_MD5\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', text);
    }

    private static string Written(Action<Stream, TlsReport> write)
    {
        var file = TlsFileReader.Read("ftp data.txt", "EXTENSIONS AUTH_TLS\nSECURE_DATACONN CLEAR\nWIDGET \u0007\n").File!;
        var probe = new ProbeReport
        {
            Place = new Place("[::1]:21", 0, 0),
            Suites = [new ProbedSuite(TlsVersion.Ssl3, CipherCatalogue.Find(1)!, true)],
            Certificates = [new CertificateFacts { Place = new Place("[::1]:21", 0, 0), Subject = "CN=x", KeyType = "RSA", KeyBits = 1024, Signature = "sha256RSA" }],
            Connections = 3,
        };
        using var stream = new MemoryStream();
        write(stream, TlsChecker.Check(new TlsQuestion([file], TlsProfileFile.Known("bsi").Profile!, new LocalDate(2026, 11, 28)) { Probe = probe }));
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
