using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>A strike or a discovery on an axis; several that fall on one spot are one mark.</summary>
/// <param name="Share">Where, from 0 to 1.</param>
/// <param name="Kind">Which of the two.</param>
public sealed record AxisMark(double Share, HappeningKind Kind);
