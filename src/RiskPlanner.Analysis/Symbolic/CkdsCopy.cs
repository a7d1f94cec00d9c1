namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A backup of a CKDS and where it lies.</summary>
/// <param name="Content">The records as of the day it was taken.</param>
/// <param name="Site">The site where it lies.</param>
internal sealed record CkdsCopy(Ckds Content, string Site);
