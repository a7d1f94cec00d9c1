namespace RiskPlanner.Application.Alignment;

/// <summary>The time in which a generation of a master key is current.</summary>
/// <param name="Number">1 for the one that the plan begins with.</param>
/// <param name="Since">When it became current; null for the first.</param>
/// <param name="Until">When the next one became current; null for the last.</param>
public sealed record AlignedMasterKey(int Number, string? Since, string? Until);
