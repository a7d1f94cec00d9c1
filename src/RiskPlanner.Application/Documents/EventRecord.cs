using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Documents;

/// <summary>An event of a replay.</summary>
/// <param name="Kind">The kind of threat.</param>
/// <param name="Target">What it struck.</param>
/// <param name="At">When.</param>
/// <param name="Discovered">How it is noticed.</param>
public sealed record EventRecord(string Kind, string Target, Instant At, Discovery Discovered)
{
    /// <summary>The key store that the target is meant in; null where the target says enough.</summary>
    public string? In { get; init; }

    /// <summary>The policy whose copy it struck; null where it struck no copy, or the newest of all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Policy { get; init; }

    /// <summary>The user who did it; null where nobody is named.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? By { get; init; }

    /// <summary>The moment whose state it put back; null where it says none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Instant? AsOf { get; init; }

    /// <summary>Over how many lines of a list of keys it went; null where it is no slip in a list.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Lines { get; init; }

    /// <summary>The filter of that list; null where all keys were shown.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Filter { get; init; }

    /// <summary>What it struck, with the key store or the policy where that has to be said.</summary>
    public string TargetWords => $"{Target}{(In is not null ? $" in {In}" : Policy is not null ? $", its copy by {Policy}" : "")}{(By is null ? "" : $", by {By}")}{(AsOf is { } moment ? $", as of {InstantPattern.General.Format(moment)}" : "")}";

    /// <summary>When it is noticed, where that is a moment of its own; null else.</summary>
    public Instant? DiscoveredAt { get; init; }

    /// <summary>When it was first noticed; null where nothing came of it within the plan's time.</summary>
    public Instant? NoticedAt { get; init; }

    /// <summary>By what it was noticed; null in documents of earlier versions.</summary>
    public NoticedBy? NoticedBy { get; init; }

    /// <summary>The data set that was used; null where none was.</summary>
    public string? NoticedThrough { get; init; }

    /// <summary>Whether it had an effect; null in documents of earlier versions.</summary>
    public EventEffect? Effect { get; init; }

    /// <summary>Why it had none, in words; null where it struck.</summary>
    public string? Why { get; init; }
}
