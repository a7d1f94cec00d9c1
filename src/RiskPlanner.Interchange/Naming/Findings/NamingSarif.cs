using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>Findings as SARIF 2.1.0 (OASIS), every rule in the driver, recognised again by rule and label.</summary>
public static class NamingSarif
{
    private const string FingerprintName = "ruleAndLabel/v1";
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes results.</summary>
    public static void Write(Stream output, NamingResults results, LintSource source)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(source);
        var rules = NamingRules.All.Concat(NamingRules.OfTeam(results.Report.Question.Standard)).ToList();
        var indexes = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "RiskPlanner");
        json.WriteString("version", source.ProgramVersion);
        json.WriteString("semanticVersion", source.ProgramVersion);
        json.WriteStartArray("rules");
        foreach (var rule in rules) WriteRule(json, rule, results.Report.SeverityOf(rule));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json, results, indexes);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        for (var i = 0; i < results.Count; i++)
        {
            var result = results[i];
            WriteResult(json, results, result, indexes.GetValueOrDefault(result.Rule, -1));
        }

        json.WriteEndArray();
        WriteProperties(json, results, source);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteRule(Utf8JsonWriter json, NamingRule rule, NamingSeverity severity)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        if (rule.Name != rule.Id) json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Title);
        json.WriteStartObject("messageStrings");
        WriteText(json, "found", "{0}: {1} Expected: {2}.");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", severity != NamingSeverity.Off);
        json.WriteString("level", severity == NamingSeverity.Off ? "none" : NamingWordsOf.Severity(severity));
        json.WriteEndObject();
        if (rule.Page.Length > 0)
        {
            json.WriteStartObject("help");
            json.WriteString("text", $"riskplanner lint --explain {rule.Id}");
            json.WriteString("markdown", rule.Page);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, NamingResults results, Dictionary<string, int> indexes)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        // Rules that were not run are told, so that their silence is not taken for an answer.
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var notRun in results.Report.NotRun)
        {
            json.WriteStartObject();
            json.WriteStartObject("associatedRule");
            json.WriteString("id", notRun.Rule.Id);
            json.WriteNumber("index", indexes[notRun.Rule.Id]);
            json.WriteEndObject();
            WriteText(json, "message", $"Not run: needs {notRun.Needs}.");
            json.WriteString("level", "note");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, NamingResults results, in NamingResult result, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        if (ruleIndex >= 0) json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", NamingWordsOf.Severity(result.Severity));
        json.WriteStartObject("message");
        if (ruleIndex < 0) json.WriteString("text", $"{result.Label}: {result.Message} Expected: {result.Expected}.");
        else json.WriteString("id", "found");
        if (ruleIndex >= 0)
        {
            json.WriteStartArray("arguments");
            json.WriteStringValue(result.Label);
            json.WriteStringValue(result.Message);
            json.WriteStringValue(result.Expected);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        WriteLocation(json, result);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, result.Fingerprint);
        json.WriteEndObject();
        if (results.HasBaseline) json.WriteString("baselineState", NamingWordsOf.State(result.State));
        json.WriteStartArray("suppressions");
        if (result.Suppressed is { } suppressed)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", suppressed.Why);
            json.WriteStartObject("properties");
            json.WriteString("by", suppressed.By);
            json.WriteString("until", NamingWordsOf.Day(suppressed.Until));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Suggestion is { } suggestion)
        {
            json.WriteStartObject("properties");
            json.WriteString("suggestion", suggestion);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, in NamingResult result)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(result.File));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", result.Line);
        json.WriteNumber("startColumn", result.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", result.Label);
        json.WriteString("kind", "object");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, NamingResults results, LintSource source)
    {
        json.WriteStartObject("properties");
        json.WriteNumber("labels", results.Report.Question.Labels.Count);
        json.WriteNumber("ignored", results.Report.Ignored);
        json.WriteString("standard", source.Standard);
        json.WriteString("standardSha256", source.StandardSha256);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // Relative as it was given, so that GitHub finds the file in the repository; standard input has no address.
    private static string UriOf(string file)
    {
        if (Path.IsPathRooted(file)) return new Uri(file).AbsoluteUri;
        return string.Join('/', file.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString));
    }
}
