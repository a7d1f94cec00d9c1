using System.Text.Json;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Plans;

/// <summary>What a version changes as a document: JSON in Brotli. Pure functions.</summary>
internal static class ChangesDocument
{
    public static byte[] Write(IReadOnlyList<PlanChange> changes) => Brotli.Compress(JsonSerializer.SerializeToUtf8Bytes(changes.Select(StoredChange.Of)));

    public static IReadOnlyList<PlanChange> Read(byte[] document) =>
        [.. JsonSerializer.Deserialize<List<StoredChange>>(Brotli.Decompress(document))!.Select(change => change.ToChange())];
}
