namespace RiskPlanner.Model;

/// <summary>How copies of a CKDS are taken. Each copy is wrapped under the master key of its day.</summary>
/// <param name="Schedule">When copies are taken.</param>
/// <param name="Keep">How many copies are kept, 1 or more; the oldest is dropped when one more is taken.</param>
/// <param name="Site">The site where the copies lie.</param>
public sealed record CkdsBackup(Schedule Schedule, int Keep, string Site);
