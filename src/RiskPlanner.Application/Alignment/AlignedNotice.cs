namespace RiskPlanner.Application.Alignment;

/// <summary>A moment at which the loss of a key would be noticed.</summary>
/// <param name="At">When.</param>
/// <param name="By">By what: use, update, check or backup.</param>
/// <param name="DataSet">The data set that is opened, or whose copy is.</param>
public sealed record AlignedNotice(string At, string By, string DataSet);
