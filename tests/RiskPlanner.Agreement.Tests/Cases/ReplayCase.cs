using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>A valid plan and what strikes it.</summary>
public sealed record ReplayCase(Plan Plan, IReadOnlyList<Strike> Strikes);
