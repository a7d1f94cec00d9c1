using System.Diagnostics;
using System.Text.Json;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange.Tests;

public class SarifTests
{
    [Fact]
    public void Every_rule_is_in_the_driver_and_every_result_names_its_rule_place_and_fingerprint()
    {
        using var sarif = JsonDocument.Parse(Written());
        var run = sarif.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToList();

        Assert.Equal(NamingRules.All.Select(rule => rule.Id).Append("PAY1"), rules);
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()]);
            Assert.Equal("keys/our%20labels.txt", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
            Assert.Equal(16, result.GetProperty("partialFingerprints").GetProperty("ruleAndLabel/v1").GetString()!.Length);
        });
    }

    [Fact]
    public void Every_result_has_its_text_as_code_scanning_of_GitHub_wants_it()
    {
        // Findings of a rule that a baseline knows and the driver does not are among them.
        using var sarif = JsonDocument.Parse(Written(FindingBaseline.Read(FindingBaseline.Write(SomeResults.Of("OLDKEY\nGONEKEY\n").Known())).Baseline));

        AssertTexts(sarif);
    }

    // A writer that is told nothing holds the whole file: a gigabyte for a million results.
    [Fact]
    public void Many_results_are_handed_on_piece_by_piece()
    {
        using var pieces = new PieceStream();
        var log = new SarifLog("1.0", [new SarifRule("RP0001", "A rule.", RiskPlanner.Model.FindingSeverity.Error)]);

        log.Write(pieces, Enumerable.Range(1, 5_000).Select(line =>
            new SarifResult("RP0001", RiskPlanner.Model.FindingSeverity.Error, "labels.txt", line, 1, $"LABEL{line}", "It is wrong.", "another one", $"{line:x16}", FindingState.New, null, null)));

        Assert.InRange(pieces.Longest, 1, 150_000);
        Assert.True(pieces.Position > 1_000_000);
    }

    [Fact]
    public void States_come_with_a_baseline_and_suppressions_with_their_justification()
    {
        using var plain = JsonDocument.Parse(Written());
        using var known = JsonDocument.Parse(Written(FindingBaseline.Read(FindingBaseline.Write(SomeResults.Of("OLDKEY\nGONEKEY\n").Known())).Baseline));

        Assert.All(Results(plain), result => Assert.False(result.TryGetProperty("baselineState", out _)));
        Assert.Equal(["absent", "new", "unchanged"], Results(known).Select(result => result.GetProperty("baselineState").GetString()).Distinct().Order());
        Assert.Equal("From before the standard", Results(plain).Select(result => result.GetProperty("suppressions")).Single(suppressions => suppressions.GetArrayLength() > 0)[0].GetProperty("justification").GetString());
    }

    [Fact]
    public void Rules_that_were_not_run_are_notified()
    {
        using var sarif = JsonDocument.Parse(Written());

        Assert.Contains("Not run: needs --plan.", sarif.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0].GetProperty("toolConfigurationNotifications").EnumerateArray().Select(one => one.GetProperty("message").GetProperty("text").GetString()));
    }

    [SarifToolFact]
    [Trait("Category", "LongProof")]
    public void Microsoft_s_validator_and_the_schema_have_nothing_against_it()
    {
        using var folder = new TemporaryFiles();
        var good = folder.Write("good.sarif", Written(FindingBaseline.Read(FindingBaseline.Write(SomeResults.Of("OLDKEY\nGONEKEY\n").Known())).Baseline));
        var bad = folder.Write("bad.sarif", Written().Replace("\"version\": \"2.1.0\",\n  \"runs\"", "\"version\": \"2.1.0\",\n  \"walks\"", StringComparison.Ordinal));

        Assert.Empty(ErrorsOf(good));
        Assert.NotEmpty(ErrorsOf(bad));
    }

    private static string Written(FindingBaseline? baseline = null) => SomeResults.Write(stream => NamingSarif.Write(stream, SomeResults.Of(baseline: baseline), SomeResults.Source));

    private static IEnumerable<JsonElement> Results(JsonDocument sarif) => sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    /// <summary>Each result has a text, and where it names a string of its rule, the text is what that string comes to.</summary>
    internal static void AssertTexts(JsonDocument sarif)
    {
        var rules = sarif.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = Results(sarif).ToList();
        Assert.NotEmpty(results);
        Assert.All(results, result =>
        {
            var message = result.GetProperty("message");
            var text = message.GetProperty("text").GetString()!;
            Assert.NotEmpty(text);
            if (!message.TryGetProperty("id", out var id)) return;
            var form = rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("messageStrings").GetProperty(id.GetString()!).GetProperty("text").GetString()!;
            Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, [.. message.GetProperty("arguments").EnumerateArray().Select(argument => argument.GetString())]), text);
        });
    }

    internal static List<string> ErrorsOf(string file)
    {
        var start = new ProcessStartInfo(SarifToolFactAttribute.Tool, ["validate", file, "--json-schema", SarifToolFactAttribute.Schema, "--level", "Error"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var tool = Process.Start(start)!;
        var told = tool.StandardOutput.ReadToEnd() + tool.StandardError.ReadToEnd();
        tool.WaitForExit();
        Assert.Contains("1 files scanned", told, StringComparison.Ordinal);
        return [.. told.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal))];
    }

    private sealed class PieceStream : MemoryStream
    {
        public int Longest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Longest = Math.Max(Longest, buffer.Length);
            base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Longest = Math.Max(Longest, count);
            base.Write(buffer, offset, count);
        }
    }
}
