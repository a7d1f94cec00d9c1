using NodaTime;

namespace RiskPlanner.Web.Views.Charts;

/// <summary>A CKDS copy as charts need it.</summary>
/// <param name="Cycle">The cycle that takes it, in words.</param>
/// <param name="Generation">The generation of the master key that wraps it.</param>
/// <param name="TakenAt">When it is taken.</param>
/// <param name="DroppedAt">When it is dropped; null when it is kept to the plan's end.</param>
public sealed record KeptCopy(string Cycle, int Generation, Instant TakenAt, Instant? DroppedAt);
