using System.Text.Json.Serialization;

namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>A single point of loss.</summary>
/// <param name="Kind">The kind of the event.</param>
/// <param name="Target">What it strikes.</param>
/// <param name="DataSets">How many data sets die with it.</param>
/// <param name="Why">Why no way is left, in words.</param>
/// <param name="CommonCause">Whether the event stands for many failures at once that have one cause: all records of a key value, everything that is online.</param>
/// <param name="Named">The first of the data sets.</param>
/// <param name="Replay">The command that replays it.</param>
public sealed record SinglePointRecord(string Kind, string Target, int DataSets, string Why, bool CommonCause, IReadOnlyList<string> Named, string Replay)
{
    /// <summary>The key store that a label is struck in; null where the label says enough.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? In { get; init; }

    /// <summary>The policy whose newest copy it strikes; null where it strikes no copy, or the newest of all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Policy { get; init; }
}
