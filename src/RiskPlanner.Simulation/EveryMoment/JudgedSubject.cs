using NodaTime;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>A data set that was judged at every moment.</summary>
/// <param name="Subject">The data set, and what it stands for.</param>
/// <param name="Strikes">What each event comes to.</param>
/// <param name="Until">The end of the horizon.</param>
internal sealed record JudgedSubject(Subject Subject, IReadOnlyList<JudgedStrike> Strikes, Instant Until);
