using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskPlanner.Interchange;

/// <summary>Writes SARIF 2.1.0 (OASIS) with one run, every rule in the driver.</summary>
internal static class SarifLog
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a run.</summary>
    public static void Write(Stream output, SarifRun run)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "RiskPlanner");
        json.WriteString("version", run.ProgramVersion);
        json.WriteString("semanticVersion", run.ProgramVersion);
        json.WriteStartArray("rules");
        foreach (var rule in run.Rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json, run);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var result in run.Results) WriteResult(json, result, run.FingerprintName);
        json.WriteEndArray();
        json.WriteStartObject("properties");
        run.WriteProperties(json);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    private static void WriteRule(Utf8JsonWriter json, SarifRule rule)
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
        json.WriteBoolean("enabled", rule.Enabled);
        json.WriteString("level", rule.Level);
        json.WriteEndObject();
        if (rule.Page.Length > 0)
        {
            json.WriteStartObject("help");
            json.WriteString("text", rule.Help);
            json.WriteString("markdown", rule.Page);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, SarifRun run)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        // Rules that were not run are told, so that their silence is not taken for an answer.
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var (rule, needs) in run.NotRun)
        {
            json.WriteStartObject();
            json.WriteStartObject("associatedRule");
            json.WriteString("id", run.Rules[rule].Id);
            json.WriteNumber("index", rule);
            json.WriteEndObject();
            WriteText(json, "message", $"Not run: needs {needs}.");
            json.WriteString("level", "note");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, in SarifResult result, string fingerprintName)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        if (result.RuleIndex >= 0) json.WriteNumber("ruleIndex", result.RuleIndex);
        json.WriteString("level", result.Level);
        json.WriteStartObject("message");
        if (result.RuleIndex < 0)
        {
            json.WriteString("text", $"{result.Subject}: {result.Message} Expected: {result.Expected}.");
        }
        else
        {
            json.WriteString("id", "found");
            json.WriteStartArray("arguments");
            json.WriteStringValue(result.Subject);
            json.WriteStringValue(result.Message);
            json.WriteStringValue(result.Expected);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        WriteLocation(json, result);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(fingerprintName, result.Fingerprint);
        json.WriteEndObject();
        if (result.BaselineState is { } state) json.WriteString("baselineState", state);
        json.WriteStartArray("suppressions");
        if (result.Suppression is { } suppressed)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", suppressed.Why);
            json.WriteStartObject("properties");
            json.WriteString("by", suppressed.By);
            json.WriteString("until", suppressed.Until);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Property is var (name, value))
        {
            json.WriteStartObject("properties");
            json.WriteString(name, value);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, in SarifResult result)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (result.File is { } file)
        {
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", UriOf(file));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", result.Line);
            json.WriteNumber("startColumn", result.Column);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("name", result.Subject);
        json.WriteString("kind", "object");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
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
