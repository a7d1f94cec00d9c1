using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A loss of the key that was replayed, beside what the closed form says of it.</summary>
/// <param name="LostAt">When the key is lost.</param>
/// <param name="NoticedAt">When that is noticed.</param>
/// <param name="Expected">Whether the closed form says that the key can be put back then.</param>
/// <param name="Outcome">What became of the data set in the replay, where it had no backups.</param>
public sealed record ReplayedLoss(Instant LostAt, Instant NoticedAt, bool Expected, DataSetOutcome Outcome)
{
    /// <summary>Whether the replay says the same.</summary>
    public bool Agrees => Expected == Outcome.Survived;
}
