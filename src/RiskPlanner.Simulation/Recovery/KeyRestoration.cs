using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>One try to put a lost key back.</summary>
/// <param name="Answer">How it ended.</param>
/// <param name="Way">Which way it was, in words.</param>
/// <param name="Action">What kind of action it was.</param>
/// <param name="System">The system that it was done on.</param>
internal sealed record KeyRestoration(Answer Answer, string Way, RecoveryAction Action, string System);
