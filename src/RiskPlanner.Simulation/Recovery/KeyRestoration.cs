using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>One try to put a lost key back.</summary>
/// <param name="Answer">How it ended.</param>
/// <param name="Route">Where the key was to come from.</param>
/// <param name="Source">Which CKDS copy, sysplex or repository that was.</param>
/// <param name="Repair">What was done.</param>
/// <param name="Again">Does it once more, after others were tried.</param>
internal sealed record KeyRestoration(Answer Answer, KeyRoute Route, string Source, Repair Repair, Func<Answer> Again);
