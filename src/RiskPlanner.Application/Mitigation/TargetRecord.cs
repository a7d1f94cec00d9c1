namespace RiskPlanner.Application.Mitigation;

/// <summary>A threat by which data sets are lost or miss a target, before or after the changes.</summary>
/// <param name="Application">The application.</param>
/// <param name="Column">Which of its data sets: a name, or the name of one and how many are alike.</param>
/// <param name="Threat">The kind of the threat.</param>
/// <param name="Before">What the verdict over every moment says before the changes.</param>
/// <param name="After">The same with the changes.</param>
/// <param name="Removed">Whether it is so no more with the changes.</param>
/// <param name="DataSets">How many data sets it is of.</param>
/// <param name="Why">Why: with the changes, where it stays; before, where it is removed.</param>
/// <param name="Replay">The command that replays the worst moment on the plan as it is; null where it is so with the changes alone.</param>
public sealed record TargetRecord(string Application, string Column, string Threat, string Before, string After, bool Removed, int DataSets, string Why, string? Replay);
