using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>A key that two people have changed to different values. Null stands for a key that is left out.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Base">The value that both began with.</param>
/// <param name="Mine">The value of the one who saves second.</param>
/// <param name="Theirs">The value that is saved.</param>
public sealed record FieldConflict(string Key, JsonNode? Base, JsonNode? Mine, JsonNode? Theirs);
