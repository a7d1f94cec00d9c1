using NodaTime;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.State;

/// <summary>A good version of a data set: committed by an update that succeeded on undamaged content, whatever struck elsewhere.</summary>
/// <param name="Number">The number of the update that wrote it, 1 for the first load; updates that failed are counted too.</param>
/// <param name="At">When it was committed.</param>
/// <param name="Content">What identifies its content.</param>
/// <param name="Stamp">Which write it is.</param>
public sealed record CommittedVersion(int Number, Instant At, ContentIdentity Content, WriteStamp Stamp);
