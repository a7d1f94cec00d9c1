using System.Text.Json.Serialization;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>A basic event: an event of a replay without its moment.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Target">What it strikes.</param>
public sealed record PlanEventRecord(string Kind, string Target)
{
    /// <summary>The key store that a label is struck in; null where the label says enough.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? In { get; init; }

    /// <summary>The policy whose newest copy it strikes; null where there is one alone, and where it strikes no copy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Policy { get; init; }

    /// <summary>The user as whom a person does it; null where nobody is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The same as it is written on the command line.</summary>
    [JsonIgnore]
    public string Text => $"{Kind} target={Strike.Written(Target)}{(In is null ? "" : $" in={In}")}{(Policy is null ? "" : $" policy={Policy}")}{(By is null ? "" : $" by={Strike.Written(By)}")}";
}
