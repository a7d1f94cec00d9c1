namespace RiskPlanner.Model;

/// <summary>A rule of the ACS routines: which data class new data sets get.</summary>
/// <param name="Mask">The names that it is about.</param>
/// <param name="DataClass">The data class that they get.</param>
public sealed record AllocationRule(DataSetMask Mask, string DataClass);
