using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RiskPlanner.Cli.Output;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>Lists of keys as text, JSON and CSV.</summary>
internal static class KeyOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream output, KeyListing listing, string format, bool adjacency)
    {
        if (format == "json")
        {
            WriteJson(output, listing);
            return;
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format == "csv") WriteCsv(writer, listing);
        else WriteText(writer, listing, adjacency);
    }

    private static void WriteJson(Stream output, KeyListing listing)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("order", listing.Question.InCkdsOrder ? "ebcdic" : "name");
            json.WriteString("filter", listing.Question.Filter?.Text);
            json.WriteNumber("count", listing.Count);
            json.WriteStartArray("keys");
            for (var line = 1; line <= listing.Count; line++)
            {
                json.WriteStartObject();
                json.WriteNumber("line", line);
                json.WriteString("label", listing.LabelOf(line));
                json.WriteString("application", listing.ApplicationOf(line));
                json.WriteString("purpose", Word(listing.PurposeOf(line)));
                json.WriteEndObject();
                if (json.BytesPending > 1 << 16) json.Flush();
            }

            json.WriteEndArray();
            WriteAdjacency(json, listing);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteAdjacency(Utf8JsonWriter json, KeyListing listing)
    {
        json.WriteStartArray("pairs");
        foreach (var group in listing.Groups)
        {
            json.WriteStartObject();
            json.WriteString("application", group.Application);
            json.WriteString("primary", group.Primary);
            json.WriteString("backup", group.Backup);
            json.WriteNumber("linesBetween", group.LinesBetween);
            json.WriteNumber("hits", Slip.Of(listing.Count, listing.Question.Lines, group.FirstLine, group.LastLine).Hits);
            json.WriteStartArray("labels");
            foreach (var label in group.Labels) json.WriteStringValue(label);
            json.WriteEndArray();
            json.WriteBoolean("oneKgupRange", group.FitInOneRange);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("applications");
        foreach (var (application, groups, slip) in listing.ByApplication())
        {
            json.WriteStartObject();
            json.WriteString("application", application);
            json.WriteNumber("pairs", groups);
            json.WriteNumber("hits", slip.Hits);
            json.WriteNumber("probability", slip.Probability);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("slip");
        json.WriteNumber("lines", listing.Slip.Lines);
        json.WriteNumber("starts", listing.Slip.Starts);
        json.WriteNumber("hits", listing.Slip.Hits);
        json.WriteNumber("probability", listing.Slip.Probability);
        json.WriteEndObject();
    }

    private static void WriteCsv(StreamWriter writer, KeyListing listing)
    {
        writer.Write("line,label,application,purpose\r\n");
        for (var line = 1; line <= listing.Count; line++)
            writer.Write($"{line},{Field(listing.LabelOf(line))},{Field(listing.ApplicationOf(line) ?? "")},{Word(listing.PurposeOf(line))}\r\n");
    }

    // RFC 4180; what a wrong label could hold is quoted as well.
    private static string Field(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void WriteText(StreamWriter writer, KeyListing listing, bool adjacency)
    {
        var width = listing.Count.ToString(CultureInfo.InvariantCulture).Length;
        for (var line = 1; line <= listing.Count; line++)
        {
            var label = string.Concat(listing.LabelOf(line).Select(one => char.IsControl(one) ? '\uFFFD' : one));
            writer.WriteLine($"{line.ToString(CultureInfo.InvariantCulture).PadLeft(width)}  {label,-44}  {Word(listing.PurposeOf(line)) ?? "",-7}  {listing.ApplicationOf(line)}".TrimEnd());
        }

        var order = listing.Question.InCkdsOrder ? "the order of a CKDS (EBCDIC)" : "the order of ASCII";
        var filter = listing.Question.Filter is { } mask ? $", those that {mask} covers (* taken for any characters, periods included: an assumption)" : "";
        writer.WriteLine($"{(listing.Count > 0 ? "\n" : "")}{listing.Count:N0} {(listing.Count == 1 ? "key" : "keys")} in {order}{filter}.");
        if (adjacency) WriteAdjacency(writer, listing);
    }

    private static void WriteAdjacency(StreamWriter writer, KeyListing listing)
    {
        writer.WriteLine();
        if (listing.Groups.Count == 0)
        {
            writer.WriteLine(listing.Question.Plan is null
                ? "No primary and backup key of one application and number are in the list."
                : "No data set of the plan has a copy under a key of its own, with both keys in the list.");
            return;
        }

        TextOutput.Table(writer, ["application", "primary", "backup", "lines between", $"slips over {listing.Slip.Lines}"], listing.Groups.Select(group => new[]
        {
            group.Application ?? "", group.Primary, group.Backup + (group.Labels.Count > 2 ? $" and {group.Labels.Count - 2} more" : ""),
            group.LinesBetween.ToString(CultureInfo.InvariantCulture),
            Slip.Of(listing.Count, listing.Slip.Lines, group.FirstLine, group.LastLine).Hits.ToString(CultureInfo.InvariantCulture),
        }));
        writer.WriteLine();
        writer.WriteLine(listing.Slip.Starts == 0
            ? $"The list has fewer than {listing.Slip.Lines} lines, so that no slip over so many fits."
            : FormattableString.Invariant($"A slip over {listing.Slip.Lines} adjacent lines can begin at {listing.Slip.Starts:N0} lines; at {listing.Slip.Hits:N0} of them it takes a primary key and every key of its copies: probability {listing.Slip.Probability:0.######}."));
        var ranges = listing.Groups.Count(group => group.FitInOneRange);
        writer.WriteLine($"KGUP DELETE RANGE can take both keys of {ranges:N0} of {listing.Groups.Count:N0} pairs; KGUP DELETE LABEL takes whatever up to 64 labels it is given, wherever they stand.");
    }

    private static string? Word(KeyPurpose? purpose) => purpose switch
    {
        KeyPurpose.Primary => "primary",
        KeyPurpose.Backup => "backup",
        KeyPurpose.Archive => "archive",
        _ => null,
    };
}
