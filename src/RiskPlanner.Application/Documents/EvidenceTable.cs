using System.Text.Json.Serialization;
using RiskPlanner.Simulation.Tables.Pairs;

namespace RiskPlanner.Application.Documents;

/// <summary>A threat table with the evidence behind each cell.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Title">Its title.</param>
/// <param name="Assumptions">What it takes for granted, in sentences.</param>
/// <param name="Columns">The columns' headings.</param>
/// <param name="Rows">The rows.</param>
public sealed record EvidenceTable(
    string Id, string Title, IReadOnlyList<string> Assumptions, IReadOnlyList<string> Columns, IReadOnlyList<EvidenceRow> Rows)
{
    /// <summary>Which targets two events strike; null in tables of single events.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PairReading? Reading { get; init; }

    /// <summary>The names of what replays of the plan take for granted (<see cref="RiskPlanner.Simulation.Replay.ReplayAssumptions"/>); null in tables of built-in micro-plans, and in documents of earlier versions.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? ReplayAssumptions { get; init; }
}
