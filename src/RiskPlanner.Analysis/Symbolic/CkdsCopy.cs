namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A backup of a CKDS and where it lies.</summary>
/// <param name="Content">The records as of the day it was taken.</param>
/// <param name="Site">The site where it lies.</param>
/// <param name="On">The medium that it was written to; null where nothing is known of it.</param>
internal sealed record CkdsCopy(Ckds Content, string Site, string? On = null);
