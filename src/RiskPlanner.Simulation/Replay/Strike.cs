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
    /// <summary>When it is noticed, where that is a moment of its own (<see cref="Discovery.Time"/>); null else.</summary>
    public Instant? DiscoveredAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Threat.Kind} target={Target}";
}
