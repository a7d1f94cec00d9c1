using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskPlanner.Interchange;

/// <summary>Findings as JSON; one result in each line, so that two runs can be compared line by line.</summary>
public static class NamingJson
{
    // The files are read by people as well; nothing of them is put into HTML as it is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes results.</summary>
    public static void Write(Stream output, NamingResults results, LintSource source)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(source);
        Put(output, $"{{\n  \"standard\": {Text(source.Standard)},\n  \"standardSha256\": {Text(source.StandardSha256)},\n  \"programVersion\": {Text(source.ProgramVersion)},\n");
        Put(output, $"  \"labels\": {results.Report.Question.Labels.Count},\n  \"ignored\": {results.Report.Ignored},\n  \"results\": [");
        ChunkedOutput.Write(output, results.Count, () =>
        {
            Utf8JsonWriter? writer = null;
            return (index, buffer) =>
            {
                buffer.Write(index == 0 ? "\n    "u8 : ",\n    "u8);
                if (writer is null) writer = new Utf8JsonWriter(buffer, Options);
                else writer.Reset(buffer);
                WriteResult(writer, results[index]);
                writer.Flush();
            };
        });
        Put(output, results.Count > 0 ? "\n  ],\n  \"notRun\": [" : "],\n  \"notRun\": [");
        var notRun = results.Report.NotRun;
        for (var i = 0; i < notRun.Count; i++) Put(output, $"{(i == 0 ? "" : ",")}\n    {{\"rule\":{Text(notRun[i].Rule.Id)},\"needs\":{Text(notRun[i].Needs)}}}");
        Put(output, notRun.Count > 0 ? "\n  ],\n" : "],\n");
        PutOpenEnded(output, results.OpenEnded);
    }

    private static void WriteResult(Utf8JsonWriter writer, in NamingResult result)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.Rule, result.Rule);
        writer.WriteString(Names.Severity, FindingWords.Severity(result.Severity));
        writer.WriteString(Names.File, result.File);
        writer.WriteNumber(Names.Line, result.Line);
        writer.WriteNumber(Names.Column, result.Column);
        writer.WriteString(Names.Label, result.Label);
        writer.WriteString(Names.Message, result.Message);
        writer.WriteString(Names.Expected, result.Expected);
        writer.WriteString(Names.Suggestion, result.Suggestion);
        writer.WriteString(Names.Fingerprint, result.Fingerprint);
        writer.WriteString(Names.State, FindingWords.State(result.State));
        if (result.Suppressed is { } suppressed)
        {
            writer.WriteStartObject(Names.Suppressed);
            writer.WriteString(Names.By, suppressed.By);
            writer.WriteString(Names.Until, FindingWords.Day(suppressed.Until));
            writer.WriteString(Names.Why, suppressed.Why);
            writer.WriteBoolean(Names.OpenEnded, suppressed.Until is null);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull(Names.Suppressed);
        }

        if (result.NotRun) writer.WriteBoolean(Names.NotRun, true);
        writer.WriteEndObject();
    }

    private static void PutOpenEnded(Stream output, IReadOnlyList<OpenEndedEntry> entries)
    {
        Put(output, "  \"openEnded\": [");
        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            Put(output, $"{(i == 0 ? "" : ",")}\n    {{\"kind\":{Text(entry.Kind)},\"rule\":{Text(entry.Rule)},\"about\":{Text(entry.About)},\"fingerprint\":{Text(entry.Fingerprint)},\"by\":{Text(entry.By)},\"why\":{Text(entry.Why)}}}");
        }

        Put(output, entries.Count > 0 ? "\n  ]\n}\n" : "]\n}\n");
    }

    private static string Text(string? value) => value is null ? "null" : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value)}\"";

    private static void Put(Stream output, string text) => output.Write(System.Text.Encoding.UTF8.GetBytes(text));

    private static class Names
    {
        public static readonly JsonEncodedText Rule = JsonEncodedText.Encode("rule");
        public static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
        public static readonly JsonEncodedText File = JsonEncodedText.Encode("file");
        public static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
        public static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");
        public static readonly JsonEncodedText Label = JsonEncodedText.Encode("label");
        public static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
        public static readonly JsonEncodedText Expected = JsonEncodedText.Encode("expected");
        public static readonly JsonEncodedText Suggestion = JsonEncodedText.Encode("suggestion");
        public static readonly JsonEncodedText Fingerprint = JsonEncodedText.Encode("fingerprint");
        public static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
        public static readonly JsonEncodedText Suppressed = JsonEncodedText.Encode("suppressed");
        public static readonly JsonEncodedText By = JsonEncodedText.Encode("by");
        public static readonly JsonEncodedText Until = JsonEncodedText.Encode("until");
        public static readonly JsonEncodedText OpenEnded = JsonEncodedText.Encode("openEnded");
        public static readonly JsonEncodedText NotRun = JsonEncodedText.Encode("notRun");
        public static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");
    }
}
