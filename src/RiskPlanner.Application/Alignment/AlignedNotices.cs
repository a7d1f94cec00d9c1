namespace RiskPlanner.Application.Alignment;

/// <summary>The moments at which the loss of a key would be noticed in one way.</summary>
/// <param name="By">By what: use, update, open, check or backup.</param>
/// <param name="DataSet">The data set that is opened, or whose copy is.</param>
/// <param name="At">When, in order of time; at least one.</param>
public sealed record AlignedNotices(string By, string DataSet, IReadOnlyList<string> At);
