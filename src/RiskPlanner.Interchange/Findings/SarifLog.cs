using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>One run as SARIF 2.1.0 (OASIS), every rule in the driver, findings recognised again by rule and what they are about. For one thread.</summary>
public sealed class SarifLog
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many bytes are held back before they are handed on.</summary>
    private const int MostHeld = 1 << 16;

    private readonly Dictionary<string, int> _indexes;

    /// <summary>Begins one.</summary>
    /// <param name="programVersion">The version of the program.</param>
    /// <param name="rules">Every rule that there is, by id.</param>
    public SarifLog(string programVersion, IReadOnlyList<SarifRule> rules)
    {
        (ProgramVersion, Rules) = (programVersion, rules);
        _indexes = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index);
    }

    /// <summary>The version of the program.</summary>
    public string ProgramVersion { get; }

    /// <summary>Every rule that there is.</summary>
    public IReadOnlyList<SarifRule> Rules { get; }

    /// <summary>The name of the fingerprints, with its version: what a finding is recognised by.</summary>
    public string FingerprintName { get; init; } = "ruleAndLabel/v1";

    /// <summary>The rules that were not run, by id, each with the reason as a sentence.</summary>
    public IReadOnlyList<(string Rule, string Why)> NotRun { get; init; } = [];

    /// <summary>Whether findings were compared with a baseline.</summary>
    public bool HasBaseline { get; init; }

    /// <summary>Facts about the run as a whole.</summary>
    public IReadOnlyList<(string Name, object? Value)> Properties { get; init; } = [];

    /// <summary>Writes it, ending in a line feed.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="results">The findings.</param>
    public void Write(Stream output, IEnumerable<SarifResult> results)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "RiskPlanner");
        json.WriteString("version", ProgramVersion);
        json.WriteString("semanticVersion", ProgramVersion);
        json.WriteStartArray("rules");
        foreach (var rule in Rules) WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        WriteInvocation(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var result in results)
        {
            WriteResult(json, result);
            // The writer holds all that it has not been told to hand on, which for a million results would be the whole file.
            if (json.BytesPending > MostHeld) json.Flush();
        }

        json.WriteEndArray();
        WriteProperties(json);
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
        if (rule.Name is not null && rule.Name != rule.Id) json.WriteString("name", rule.Name);
        WriteText(json, "shortDescription", rule.Title);
        WriteText(json, "fullDescription", rule.Title);
        json.WriteStartObject("messageStrings");
        WriteText(json, "found", "{0}: {1} Expected: {2}.");
        json.WriteEndObject();
        json.WriteStartObject("defaultConfiguration");
        json.WriteBoolean("enabled", rule.Severity != FindingSeverity.Off);
        json.WriteString("level", rule.Severity == FindingSeverity.Off ? "none" : FindingWords.Severity(rule.Severity));
        json.WriteEndObject();
        if (rule.Help is not null)
        {
            json.WriteStartObject("help");
            json.WriteString("text", rule.Help);
            if (rule.HelpMarkdown is not null) json.WriteString("markdown", rule.HelpMarkdown);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteInvocation(Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        // Rules that were not run are told, so that their silence is not taken for an answer.
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var (rule, why) in NotRun)
        {
            json.WriteStartObject();
            json.WriteStartObject("associatedRule");
            json.WriteString("id", rule);
            json.WriteNumber("index", _indexes[rule]);
            json.WriteEndObject();
            WriteText(json, "message", why);
            json.WriteString("level", "note");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteResult(Utf8JsonWriter json, in SarifResult result)
    {
        var ruleIndex = _indexes.GetValueOrDefault(result.Rule, -1);
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        if (ruleIndex >= 0) json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", FindingWords.Severity(result.Severity));
        json.WriteStartObject("message");
        // In full beside what the rule's string makes of it: code scanning of GitHub refuses results without a text.
        json.WriteString("text", $"{result.About}: {result.Message} Expected: {result.Expected}.");
        if (ruleIndex >= 0)
        {
            json.WriteString("id", "found");
            json.WriteStartArray("arguments");
            json.WriteStringValue(result.About);
            json.WriteStringValue(result.Message);
            json.WriteStringValue(result.Expected);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        WriteLocation(json, result);
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, result.Fingerprint);
        json.WriteEndObject();
        if (HasBaseline) json.WriteString("baselineState", FindingWords.State(result.State));
        json.WriteStartArray("suppressions");
        if (result.Suppressed is { } suppressed)
        {
            json.WriteStartObject();
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", suppressed.Why);
            json.WriteStartObject("properties");
            json.WriteString("by", suppressed.By);
            json.WriteString("until", FindingWords.Day(suppressed.Until));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (result.Suggestion is not null || result.Change is not null || result.NotRun)
        {
            json.WriteStartObject("properties");
            if (result.NotRun) json.WriteBoolean("notRun", true);
            if (result.Suggestion is { } suggestion) json.WriteString("suggestion", suggestion);
            if (result.Change is { } change) json.WriteString("change", change);
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
        json.WriteString("name", result.About);
        json.WriteString("kind", "object");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        foreach (var (name, value) in Properties)
        {
            if (value is int number) json.WriteNumber(name, number);
            else json.WriteString(name, value as string);
        }

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
