using System.Text.Json.Serialization;

namespace RiskPlanner.Application.Documents;

/// <summary>A row of a threat table.</summary>
/// <param name="Threat">The row's heading.</param>
/// <param name="Cells">One cell for each column.</param>
public sealed record EvidenceRow(string Threat, IReadOnlyList<EvidenceCell> Cells)
{
    /// <summary>The kind of event that the row stands for; null in documents of earlier versions.</summary>
    public string? Event { get; init; }

    /// <summary>Whether a backup cycle runs between its two events; null in tables of single events.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Between { get; init; }
}
