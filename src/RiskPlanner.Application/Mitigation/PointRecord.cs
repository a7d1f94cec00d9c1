using NodaTime;
using RiskPlanner.Application.CutSets.Plans;

namespace RiskPlanner.Application.Mitigation;

/// <summary>A single point of loss, before and after the changes.</summary>
/// <param name="Event">The event.</param>
/// <param name="At">A moment at which it loses data.</param>
/// <param name="CommonCause">Whether it stands for many failures at once that have one cause.</param>
/// <param name="Removed">Whether it loses nothing more with the changes, at none of the moments.</param>
/// <param name="DataSets">How many data sets it loses: with the changes, where it stays; without, where it is removed.</param>
/// <param name="Named">The first of them.</param>
/// <param name="Why">Why no way is left for them.</param>
/// <param name="Replay">The command that replays it on the plan as it is; null where the plan as it is does not lose by it.</param>
public sealed record PointRecord(PlanEventRecord Event, Instant At, bool CommonCause, bool Removed, int DataSets, IReadOnlyList<string> Named, string Why, string? Replay);
