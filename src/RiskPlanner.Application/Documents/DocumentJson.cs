using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RiskPlanner.Application.Documents;

/// <summary>Documents as JSON: UTF-8, camelCase, members in the order of their declaration, so that equal documents give equal bytes.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        // The files are read by people as well; nothing of them is put into HTML as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true };

    /// <summary>Writes a document.</summary>
    public static byte[] Write<T>(T document, bool indented = false) =>
        JsonSerializer.SerializeToUtf8Bytes(document, indented ? Indented : Compact);

    /// <summary>Reads a document.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, Compact) ?? throw new JsonException("The document is empty.");

    /// <summary>The tables alone, as the command line gives them: title, columns, rows with plain cells.</summary>
    public static byte[] WritePlain(IReadOnlyList<EvidenceTable> tables) => Write(
        tables.Select(table => new
        {
            table.Title,
            table.Columns,
            Rows = table.Rows.Select(row => new { row.Threat, Cells = row.Cells.Select(cell => cell.Text) }),
        }),
        indented: true);

    /// <summary>A replay, as the command line gives it.</summary>
    public static byte[] WritePlain(ReplayDocument replay) => Write(
        new
        {
            replay.Seed,
            replay.Plan,
            replay.Events,
            Outcomes = replay.Outcomes.Select(outcome => new
            {
                outcome.DataSet,
                outcome.Outcome,
                outcome.Route,
                outcome.Age,
                outcome.Cause,
                outcome.EndedBy,
                outcome.Takes,
                outcome.Runbook,
            }),
            Log = replay.Log.Select(line => new { line.Time, line.Actor, line.Action, line.Target, line.Result, line.Message }),
        },
        indented: true);

    /// <summary>A replay by classes, as the command line gives it.</summary>
    public static byte[] WritePlain(EstateReplayDocument replay) => Write(
        new
        {
            replay.Plan,
            replay.Events,
            replay.Effort,
            replay.Counts,
            Classes = replay.Classes.Select(alike => new
            {
                alike.Title,
                alike.Members,
                alike.Outcome.Outcome,
                alike.Outcome.Route,
                alike.Outcome.Age,
                alike.Outcome.Cause,
                alike.Outcome.EndedBy,
                alike.Outcome.Takes,
                alike.Outcome.Runbook,
            }),
        },
        indented: true);

    /// <summary>SHA-256 of bytes, in lower-case hex (FIPS 180-4).</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
