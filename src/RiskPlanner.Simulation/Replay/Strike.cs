using NodaTime;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Replay;

/// <summary>An event of a replay: a threat that strikes a target at a time and is discovered later.</summary>
/// <param name="Threat">What strikes.</param>
/// <param name="Target">The name of what it strikes.</param>
/// <param name="At">When.</param>
/// <param name="Discovery">When it is noticed.</param>
public sealed record Strike(Threat Threat, string Target, Instant At, Discovery Discovery)
{
    /// <summary>The key store that a label is struck in, where several have it; null where one has, or where no label is struck.</summary>
    public string? In { get; init; }

    /// <inheritdoc/>
    public override string ToString() => In is null ? $"{Threat.Kind} target={Target}" : $"{Threat.Kind} target={Target} in={In}";
}
