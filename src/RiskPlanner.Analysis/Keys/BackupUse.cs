using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>That copies of a policy lie under a label.</summary>
/// <param name="Policy">The policy, with the generations that it keeps.</param>
/// <param name="MovesBlocks">Whether they are blocks as they are; otherwise they were encrypted under this label by an access method.</param>
/// <param name="DataSets">Of how many data sets.</param>
public sealed record BackupUse(BackupPolicy Policy, bool MovesBlocks, int DataSets);
