using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Cli.Output;

namespace RiskPlanner.Cli.CutSets;

/// <summary>Prints the result of an analysis. Listed sets are written as they are found, so a long list needs no memory.</summary>
internal sealed class CutSetsOutput(string top, CutSetAnalysis analysis, int? listed, bool withImportance)
{
    public void WriteJson(TextWriter output)
    {
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, options);
        writer.WriteStartObject();
        writer.WriteString("top", top);
        writer.WriteString("count", analysis.Count.ToString(CultureInfo.InvariantCulture));
        writer.WriteStartArray("orders");
        foreach (var count in analysis.Orders)
            writer.WriteStringValue(count.ToString(CultureInfo.InvariantCulture));
        writer.WriteEndArray();
        WriteNumber(writer, "truncatedAt", analysis.TruncatedAt);
        WriteNumber(writer, "probability", analysis.Probability);
        writer.WriteStartArray("listed");
        foreach (var set in analysis.List().Take(listed ?? 0))
        {
            writer.WriteStartArray();
            foreach (var literal in set)
                writer.WriteStringValue(literal.ToString());
            writer.WriteEndArray();
            Drain(writer, buffer, output);
        }
        writer.WriteEndArray();
        WriteImportance(writer);
        writer.WriteEndObject();
        Drain(writer, buffer, output);
        output.WriteLine();
    }

    public void WriteText(TextWriter output)
    {
        var within = analysis.TruncatedAt is { } limit ? $" of order {limit} or less" : string.Empty;
        output.WriteLine($"Top: {top}");
        output.WriteLine($"Minimal cut sets{within}: {analysis.Count.ToString("N0", CultureInfo.InvariantCulture)}");
        output.WriteLine($"Probability: {analysis.Probability?.ToString("G6", CultureInfo.InvariantCulture) ?? "unknown, an event that matters has none"}");
        output.WriteLine();
        TextOutput.Table(output, ["order", "cut sets"], analysis.Orders.Select((count, order) => (count, order)).Where(entry => !entry.count.IsZero)
            .Select(entry => new[] { Text(entry.order), entry.count.ToString("N0", CultureInfo.InvariantCulture) }));
        foreach (var set in analysis.List().Take(listed ?? 0))
            output.WriteLine(set.Count == 0 ? "(always)" : string.Join(", ", set));
        if (!withImportance) return;
        output.WriteLine();
        if (analysis.Importance() is not { } importance)
        {
            output.WriteLine("Importance: unknown, because the probability is unknown or zero.");
            return;
        }
        TextOutput.Table(
            output,
            ["event", "probability", "Birnbaum", "Fussell-Vesely", "critical", "RAW", "RRW"],
            importance.Select(entry => new[]
            {
                entry.Event, Text(entry.Probability), Text(entry.Birnbaum), Text(entry.FussellVesely), Text(entry.Critical),
                Text(entry.RiskAchievementWorth), entry.RiskReductionWorth is { } worth ? Text(worth) : "infinite",
            }));
    }

    private void WriteImportance(Utf8JsonWriter writer)
    {
        if (!withImportance || analysis.Importance() is not { } importance)
        {
            writer.WriteNull("importance");
            return;
        }
        writer.WriteStartArray("importance");
        foreach (var entry in importance)
        {
            writer.WriteStartObject();
            writer.WriteString("event", entry.Event);
            writer.WriteNumber("probability", entry.Probability);
            writer.WriteNumber("birnbaum", entry.Birnbaum);
            writer.WriteNumber("fussellVesely", entry.FussellVesely);
            writer.WriteNumber("critical", entry.Critical);
            writer.WriteNumber("riskAchievementWorth", entry.RiskAchievementWorth);
            WriteNumber(writer, "riskReductionWorth", entry.RiskReductionWorth);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
        else writer.WriteNull(name);
    }

    private static void Drain(Utf8JsonWriter writer, MemoryStream buffer, TextWriter output)
    {
        writer.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        buffer.SetLength(0);
    }

    private static string Text(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
