using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Application.Documents;
using RiskPlanner.Cli.Output;
using RiskPlanner.Model;
using RiskPlanner.Naming;

namespace RiskPlanner.Cli.Naming;

/// <summary>Lists of keys as text, JSON and CSV.</summary>
internal static class KeyOutput
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes lists of keys, one for each key store.</summary>
    public static void Write(Stream output, IReadOnlyList<KeyListing> listings, string format, bool adjacency)
    {
        if (format == "json")
        {
            WriteJson(output, listings);
            return;
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        if (format == "csv") WriteCsv(writer, listings);
        else WriteText(writer, listings, adjacency);
    }

    private static void WriteJson(Stream output, IReadOnlyList<KeyListing> listings)
    {
        var question = listings[0].Question;
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("order", question.InCkdsOrder ? "ebcdic" : "name");
            json.WriteString("filter", question.Filter?.Text);
            json.WriteNumber("count", listings.Sum(listing => listing.Count));
            json.WriteStartArray("keys");
            foreach (var listing in listings) WriteKeys(json, listing, listings.Count > 1);
            json.WriteEndArray();
            WriteAdjacency(json, listings);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteKeys(Utf8JsonWriter json, KeyListing listing, bool namesKeyStore)
    {
        for (var line = 1; line <= listing.Count; line++)
        {
            json.WriteStartObject();
            json.WriteNumber("line", line);
            json.WriteString("label", listing.LabelOf(line));
            json.WriteString("application", listing.ApplicationOf(line));
            json.WriteString("purpose", Word(listing.PurposeOf(line)));
            if (namesKeyStore) json.WriteString("keyStore", listing.KeyStore);
            json.WriteEndObject();
            if (json.BytesPending > 1 << 16) json.Flush();
        }
    }

    private static void WriteAdjacency(Utf8JsonWriter json, IReadOnlyList<KeyListing> listings)
    {
        json.WriteStartArray("pairs");
        foreach (var listing in listings)
        {
            foreach (var group in listing.Groups) WritePair(json, listing, group);
        }

        json.WriteEndArray();
        json.WriteStartArray("applications");
        foreach (var (application, groups, slip) in ByApplication(listings))
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
        WriteSlip(json, Slip.InAny([.. listings.Select(listing => listing.Slip)]));
        json.WriteEndObject();
        json.WriteStartArray("keyStores");
        foreach (var listing in listings.Where(listing => listing.KeyStore is not null))
        {
            json.WriteStartObject();
            json.WriteString("keyStore", listing.KeyStore);
            json.WriteNumber("count", listing.Count);
            WriteSlip(json, listing.Slip);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePair(Utf8JsonWriter json, KeyListing listing, KeyGroup group)
    {
        json.WriteStartObject();
        json.WriteString("application", group.Application);
        json.WriteString("primary", group.Primary);
        json.WriteString("backup", group.Backup);
        json.WriteNumber("linesBetween", group.LinesBetween);
        json.WriteNumber("hits", listing.SlipTaking(group).Hits);
        json.WriteStartArray("labels");
        foreach (var label in group.Labels) json.WriteStringValue(label);
        json.WriteEndArray();
        json.WriteBoolean("oneKgupRange", group.FitInOneRange);
        if (listing.TakenByRangeOver(group) is { } taken) json.WriteNumber("kgupRangeTakes", taken);
        else json.WriteNull("kgupRangeTakes");
        json.WriteString("keyStore", listing.KeyStore);
        json.WriteString("dataSet", group.DataSets is [var first, ..] ? first : null);
        json.WriteNumber("dataSets", group.DataSets.Count);
        json.WriteString("from", Moment(group.From));
        json.WriteString("until", Moment(group.Until));
        json.WriteEndObject();
    }

    private static void WriteSlip(Utf8JsonWriter json, Slip slip)
    {
        json.WriteNumber("lines", slip.Lines);
        json.WriteNumber("starts", slip.Starts);
        json.WriteNumber("hits", slip.Hits);
        json.WriteNumber("probability", slip.Probability);
    }

    // A key store for itself; the places of several are equally likely.
    private static IEnumerable<(string? Application, int Groups, Slip Slip)> ByApplication(IReadOnlyList<KeyListing> listings)
    {
        if (listings.Count == 1) return listings[0].ByApplication();
        var starts = listings.Sum(listing => listing.Slip.Starts);
        return listings.SelectMany(listing => listing.ByApplication()).GroupBy(one => one.Application).OrderBy(one => one.Key ?? "", StringComparer.Ordinal)
            .Select(one => (one.Key, one.Sum(part => part.Groups), Slip.InAny([.. one.Select(part => part.Slip)]) with { Starts = starts }));
    }

    private static void WriteCsv(StreamWriter writer, IReadOnlyList<KeyListing> listings)
    {
        var namesKeyStore = listings.Count > 1;
        writer.Write($"line,label,application,purpose{(namesKeyStore ? ",keyStore" : "")}\r\n");
        foreach (var listing in listings)
        {
            var keyStore = namesKeyStore ? $",{CsvText.Field(listing.KeyStore)}" : "";
            for (var line = 1; line <= listing.Count; line++)
                writer.Write($"{line},{CsvText.Field(listing.LabelOf(line))},{CsvText.Field(listing.ApplicationOf(line))},{Word(listing.PurposeOf(line))}{keyStore}\r\n");
        }
    }

    private static void WriteText(StreamWriter writer, IReadOnlyList<KeyListing> listings, bool adjacency)
    {
        foreach (var (i, listing) in listings.Index())
        {
            if (i > 0) writer.WriteLine();
            if (listings.Count > 1) writer.WriteLine($"Key store {listing.KeyStore}");
            WriteText(writer, listing, adjacency);
        }

        if (adjacency && listings.Count > 1)
        {
            writer.WriteLine();
            writer.WriteLine(FormattableString.Invariant($"In all {listings.Count:N0} key stores together: {WordsOf(Slip.InAny([.. listings.Select(listing => listing.Slip)]))}."));
        }
    }

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

        var hasTimes = listing.Groups.Any(group => group.Until is not null);
        var hasRanges = listing.Groups.Any(group => group.FitInOneRange);
        List<string> heads = ["application", "primary", "backup", "lines between", $"slips over {listing.Slip.Lines}"];
        if (hasRanges) heads.Add("a RANGE takes");
        if (hasTimes) heads.AddRange(["from", "until"]);
        TextOutput.Table(writer, [.. heads], listing.Groups.Select(group => new[]
        {
            group.Application ?? "", group.Primary, group.Backup + (group.Labels.Count > 2 ? $" and {group.Labels.Count - 2} more" : ""),
            group.LinesBetween.ToString(CultureInfo.InvariantCulture),
            listing.SlipTaking(group).Hits.ToString(CultureInfo.InvariantCulture),
        }.Concat(hasRanges ? [listing.TakenByRangeOver(group)?.ToString("N0", CultureInfo.InvariantCulture) ?? ""] : []).Concat(hasTimes ? [Moment(group.From) ?? "", Moment(group.Until) ?? "the end"] : []).ToArray()));
        writer.WriteLine();
        writer.WriteLine(listing.Slip.Starts == 0
            ? $"The list has fewer than {listing.Slip.Lines} lines, so that no slip over so many fits."
            : FormattableString.Invariant($"A slip over {listing.Slip.Lines} adjacent lines can begin at {listing.Slip.Starts:N0} lines; at {listing.Slip.Hits:N0} of them it takes a primary key and every key of its copies: probability {listing.Slip.Probability:0.######}."));
        WriteApplications(writer, listing);
        var ranges = listing.Groups.Count(group => group.FitInOneRange);
        writer.WriteLine($"KGUP DELETE RANGE can take both keys of {ranges:N0} of {listing.Groups.Count:N0} pairs{(ranges > 0 ? ", with all numbers of one base between them" : "")}; KGUP DELETE LABEL takes whatever up to 64 labels it is given, wherever they stand.");
    }

    // Of several pairs of an application a slip counts once, however many it takes.
    private static void WriteApplications(StreamWriter writer, KeyListing listing)
    {
        if (listing.Slip.Starts == 0) return;
        writer.WriteLine();
        TextOutput.Table(writer, ["application", "pairs", $"slips over {listing.Slip.Lines} that take any", "probability"], listing.ByApplication().Select(one => new[]
        {
            one.Application ?? "", one.Groups.ToString(CultureInfo.InvariantCulture), one.Slip.Hits.ToString(CultureInfo.InvariantCulture), one.Slip.Probability.ToString("0.######", CultureInfo.InvariantCulture),
        }));
        writer.WriteLine();
    }

    private static string WordsOf(Slip slip) => slip.Starts == 0
        ? $"no slip over {slip.Lines} lines fits"
        : FormattableString.Invariant($"a slip over {slip.Lines} lines can begin at {slip.Starts:N0} lines; at {slip.Hits:N0} of them it takes a primary key and every key of its copies: probability {slip.Probability:0.######}");

    private static string? Moment(Instant? moment) => moment is { } known ? InstantPattern.General.Format(known) : null;

    private static string? Word(KeyPurpose? purpose) => purpose switch
    {
        KeyPurpose.Primary => "primary",
        KeyPurpose.Backup => "backup",
        KeyPurpose.Archive => "archive",
        _ => null,
    };
}
