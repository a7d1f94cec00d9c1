using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Files;

/// <summary>The file of full logs that lies beside a report, and its hash.</summary>
/// <param name="Json">Its bytes.</param>
/// <param name="Sha256">Their SHA-256, in hex.</param>
public sealed record FullLogs(ReadOnlyMemory<byte> Json, string Sha256)
{
    /// <summary>The full logs of a document: all of it, as JSON. Pure function.</summary>
    public static FullLogs Of<TDocument>(TDocument document)
    {
        var json = DocumentJson.Write(document);
        return new FullLogs(json, DocumentJson.Sha256(json));
    }
}
