using NodaTime;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A moment at which an event comes to its worst. Immutable.</summary>
/// <param name="At">The moment; where an age grows up to the end of a stretch, a second before that.</param>
/// <param name="Verdict">What it comes to then.</param>
/// <param name="Missing">The span of work that is missing, or, where all is lost, the time to its notice.</param>
/// <param name="Takes">How long the recovery takes; zero where there is none.</param>
/// <param name="NoticedAt">When it is noticed.</param>
internal sealed record WorstMoment(Instant At, Verdict Verdict, Duration Missing, Duration Takes, Instant NoticedAt)
{
    /// <summary>Whether it is worse than another one; of equal ones neither is.</summary>
    public bool IsWorseThan(WorstMoment other) => (Verdict, Missing, Takes).CompareTo((other.Verdict, other.Missing, other.Takes)) > 0;
}
