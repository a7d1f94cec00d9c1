using NodaTime;

namespace RiskPlanner.Model;

/// <summary>A sysplex gets another z/OS level.</summary>
/// <param name="At">From when on it has the level.</param>
/// <param name="Level">The level.</param>
public sealed record LevelChange(Instant At, ZosLevel Level);
