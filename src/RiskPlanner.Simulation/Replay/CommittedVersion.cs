using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>A version of a data set's content that the application has committed.</summary>
/// <param name="Number">Its number, 1 for the first.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Content">What identifies its content.</param>
public sealed record CommittedVersion(int Number, Instant At, ContentIdentity Content);
