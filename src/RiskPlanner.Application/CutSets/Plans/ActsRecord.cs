namespace RiskPlanner.Application.CutSets.Plans;

/// <summary>What somebody does.</summary>
/// <param name="Name">Who.</param>
/// <param name="Acts">What: events of a replay.</param>
public sealed record ActsRecord(string Name, IReadOnlyList<PlanEventRecord> Acts);
