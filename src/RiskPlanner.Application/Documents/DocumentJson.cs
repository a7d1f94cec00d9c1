using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Documents;

/// <summary>Documents as JSON: UTF-8, camelCase, members in the order of their declaration, so that equal documents give equal bytes.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Compact = MakeOptions();

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>Writes a document.</summary>
    public static byte[] Write<T>(T document, bool indented = false) =>
        JsonSerializer.SerializeToUtf8Bytes(document, indented ? Indented : Compact);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Compact) ?? throw new JsonException("The document is empty.");

    /// <summary>The tables alone, as the command line gives them: title, columns, rows with plain cells, in the tables of a plan with what decided.</summary>
    public static byte[] WritePlain(IReadOnlyList<EvidenceTable> tables) => Write(PlainTables(tables), indented: true);

    /// <summary>What <see cref="WritePlain(IReadOnlyList{EvidenceTable})"/> writes, to stand in a larger document.</summary>
    internal static IEnumerable<object> PlainTables(IReadOnlyList<EvidenceTable> tables) => tables.Select(PlainTable);

    private static JsonObject PlainTable(EvidenceTable table)
    {
        var plain = new JsonObject { ["title"] = table.Title };
        if (table.Reading is { } reading) plain["reading"] = JsonSerializer.SerializeToNode(reading, Compact);
        if (table.ReplayAssumptions is { } assumptions) plain["assumptions"] = new JsonArray([.. assumptions.Select(id => JsonValue.Create(id))]);
        plain["columns"] = new JsonArray([.. table.Columns.Select(column => JsonValue.Create(column))]);
        plain["rows"] = new JsonArray([.. table.Rows.Select(RowOf)]);
        return plain;
    }

    /// <summary>A replay, as the command line gives it.</summary>
    public static byte[] WritePlain(ReplayDocument replay) => Write(
        new
        {
            replay.Seed,
            replay.Plan,
            replay.PlanSha256,
            replay.ProgramVersion,
            replay.Between,
            replay.RestoreBy,
            replay.Assumptions,
            replay.Events,
            replay.Outcomes,
            replay.Discoveries,
            replay.AtTheEnd,
            Log = replay.Log.Select(line => new { Time = DocumentMapper.Words(line.Time), line.Actor, line.Action, line.Target, line.Result, line.Message }),
        },
        indented: true);

    /// <summary>A replay by classes, as the command line gives it.</summary>
    public static byte[] WritePlain(ClassReplayDocument replay) => Write(
        new
        {
            replay.Plan,
            replay.PlanSha256,
            replay.ProgramVersion,
            replay.Between,
            replay.RestoreBy,
            replay.Assumptions,
            replay.Events,
            replay.Effort,
            replay.Counts,
            Classes = replay.Classes.Select(ClassOf),
        },
        indented: true);

    /// <summary>A replay with what stands beside it, as the command line gives it: the fields of both in one object.</summary>
    public static byte[] WritePlain<T>(ReplayDocument replay, T beside)
    {
        var plain = JsonSerializer.SerializeToNode(beside, Compact)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(WritePlain(replay))!.AsObject().ToList()) plain[name] = value?.DeepClone();
        return Write(plain, indented: true);
    }

    private static JsonObject RowOf(EvidenceRow row)
    {
        var plain = new JsonObject { ["threat"] = row.Threat };
        if (row.Between is { } between) plain["between"] = between;
        plain["cells"] = new JsonArray([.. row.Cells.Select(cell => JsonValue.Create(cell.Text))]);
        if (!row.Cells.Any(cell => cell.Detail is not null)) return plain;
        plain["event"] = row.Event;
        plain["details"] = new JsonArray([.. row.Cells.Select(cell => DetailOf(cell.Detail))]);
        return plain;
    }

    /// <summary>What decided; what is told of every moment stands beside it.</summary>
    private static JsonNode? DetailOf(VerdictRecord? detail)
    {
        if (JsonSerializer.SerializeToNode(detail, Compact) is not JsonObject plain) return null;
        if (!plain.Remove("moments", out var moments) || moments is not JsonObject fields) return plain;
        foreach (var (name, value) in fields.ToList())
        {
            fields.Remove(name);
            plain[name] = value;
        }

        return plain;
    }

    /// <summary>The fields of the outcome beside title and members.</summary>
    private static JsonObject ClassOf(ClassRecord alike)
    {
        var fields = JsonSerializer.SerializeToNode(alike.Outcome, Compact)!.AsObject();
        var plain = new JsonObject { ["title"] = alike.Title, ["members"] = JsonSerializer.SerializeToNode(alike.Members, Compact) };
        foreach (var (name, value) in fields.ToList())
        {
            fields.Remove(name);
            plain[name] = value;
        }

        if (alike.Discoveries is { } discoveries) plain["discoveries"] = JsonSerializer.SerializeToNode(discoveries, Compact);
        return plain;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        // The files are read by people as well; nothing of them is put into HTML as it is.
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,

            // What is missing is said to be missing, and never becomes a null where none can be.
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
        };
        foreach (var converter in JsonValues.Converters) options.Converters.Add(converter);
        return options;
    }

    /// <summary>SHA-256 of bytes, in lower-case hex (FIPS 180-4).</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
