namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// Which write stored bytes are from. Whatever moves blocks (a dump, a mirror, a restore) hands the stamp on; whatever writes
/// content (a program, an access-method copy, somebody who spoils it) makes a new one. By it the story sees, without any key,
/// whether a data set still is what its application committed. Immutable.
/// </summary>
/// <param name="Number">Its number within a world, 1 for the first write.</param>
public readonly record struct WriteStamp(long Number);
