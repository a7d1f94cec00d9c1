namespace RiskPlanner.Web.Pages.Replays;

/// <summary>A span of an axis in which a live CKDS is under one generation of the master key.</summary>
/// <param name="From">Where it begins, from 0 to 1.</param>
/// <param name="Until">Where it ends, from 0 to 1.</param>
/// <param name="Generation">The generation; null where there is no live CKDS.</param>
public sealed record AxisBand(double From, double Until, int? Generation);
