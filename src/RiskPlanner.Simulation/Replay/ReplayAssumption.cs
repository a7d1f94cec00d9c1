namespace RiskPlanner.Simulation.Replay;

/// <summary>Something that a replay takes for granted.</summary>
/// <param name="Id">Its name, for files.</param>
/// <param name="Sentence">What is taken for granted.</param>
public sealed record ReplayAssumption(string Id, string Sentence);
