using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>Under which label the copies of one step of a policy lie.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Step">The step that makes them.</param>
/// <param name="Label">The label; null when they lie in clear.</param>
/// <param name="MovesBlocks">Whether blocks were moved as they are, so that label and value are the data set's.</param>
public sealed record CopyUnderKey(BackupPolicy Policy, BackupStep Step, KeyLabel? Label, bool MovesBlocks);
